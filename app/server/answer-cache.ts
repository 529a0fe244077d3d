export { AnswerCache } from '../../db/answer-cache';
