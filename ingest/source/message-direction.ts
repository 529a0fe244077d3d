import { statusWord } from './provider-status';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const inbound = words(`
  in inbound incoming received receive entrante entrada recibido recibida recebido recebida contact customer client cliente contacto
  contato consumer lead visitor mo incoming_message`);
const outbound = words(`
  out outbound outgoing sent saliente salida enviado enviada saida agent agente bot agentbot agent_bot business operator operador operadora system automation api
  broadcast campaign empresa negocio workflow template user_agent outbound_api outbound_call outbound_reply mt`);

/** A direction from a provider's word; null for a word that says none. In a column that names the sender's kind `user` is the company's own. */
export function directionWord(written: string, column: 'direction' | 'owner' | 'sender' = 'direction'): 'in' | 'out' | null {
  const told = statusWord(written) ?? written.trim();
  if (column === 'owner') return /^(?:true|1|yes|si|sim)$/.test(told) ? 'out' : /^(?:false|0|no|nao)$/.test(told) ? 'in' : null;
  if (told === 'user' || told === 'usuario') return column === 'sender' ? 'out' : 'in';
  return inbound.has(told) ? 'in' : outbound.has(told) ? 'out' : null;
}
