// Brings one file into the store, under the address and with the words that the tray of attachments holds.

const CREATED = 201;
const UNAUTHORIZED = 401;

// Why a file need not even be sent; empty when it may.
export function unfit(file, words) {
  if (file.size > Number(words.limit)) {
    return words.large;
  }
  return file.size === 0 ? words.empty : '';
}

function answered(request, words, listener) {
  if (request.status === CREATED && request.response) {
    listener.taken(request.response.id);
  } else if (request.status === UNAUTHORIZED) {
    listener.failed(words.ended, true);
  } else {
    listener.failed((request.response && request.response.reason) || words.broken, true);
  }
}

// listener: progress(share), taken(id), failed(reason, again). Returns the request, which may be aborted.
export function upload(file, words, listener) {
  const request = new XMLHttpRequest();
  request.open('POST', words.upload);
  request.responseType = 'json';
  request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
  request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
  request.upload.addEventListener('progress', (event) => listener.progress(event.loaded / event.total));
  request.addEventListener('load', () => answered(request, words, listener));
  request.addEventListener('error', () => listener.failed(words.lost, true));
  request.send(file);
  return request;
}
