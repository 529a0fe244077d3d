import { ApiError } from '../../metrics/api-error';
import { apiOf } from './data-queries';

/** Sends one file to the server's spool and tells how much of it is there; `fetch` would not tell. */
export function sendFile(workspace: string, file: File, onSent: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${apiOf(workspace)}/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 1);
    request.onerror = () => reject(new ApiError(0, 'unreachable', 'The server does not answer.'));
    request.onload = () => {
      const told = request.response as { upload?: string; error?: { code: string; message: string } } | null;
      if (request.status === 200 && told?.upload) resolve(told.upload);
      else reject(new ApiError(request.status, told?.error?.code ?? 'failed', told?.error?.message ?? request.statusText));
    };
    request.send(file);
  });
}
