// Files for the reply box, by button, drop and paste: each is uploaded at once and sent with the answer.

import { unfit, upload as begin } from './upload.js';

const page = document.getElementById('conversation');
const tray = document.getElementById('tray');
const picker = document.getElementById('file-picker');
const announce = document.getElementById('announce');

// state: 'sending', 'ready' or 'failed'
const items = new Set();

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function size(bytes) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  const style = { style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: 1 };
  return new Intl.NumberFormat(document.documentElement.lang, style).format(bytes / 1024 ** step);
}

function box() {
  return document.getElementById('reply:text');
}

function open() {
  return box() !== null && !box().disabled;
}

// The form is drawn anew now and then; what is attached is told to it again.
function tell() {
  const files = document.getElementById('reply:files');
  const send = document.getElementById('reply:send');
  const ready = [...items].filter((item) => item.state === 'ready');
  const sending = [...items].some((item) => item.state === 'sending');
  const text = box();
  tray.hidden = items.size === 0;
  if (files && files.value !== ready.map((item) => item.id).join(',')) {
    files.value = ready.map((item) => item.id).join(',');
  }
  if (text) {
    text.dataset.placeholder = text.dataset.placeholder || text.placeholder;
    text.placeholder = ready.length || sending ? tray.dataset.caption : text.dataset.placeholder;
  }
  if (send && open()) {
    send.disabled = sending;
  }
}

function forget(item) {
  if (item.request) {
    item.request.abort();
  }
  if (item.preview) {
    URL.revokeObjectURL(item.preview);
  }
  items.delete(item);
  item.row.remove();
  tell();
}

function fail(item, reason, again) {
  item.state = 'failed';
  item.row.classList.add('failed');
  item.bar.hidden = true;
  item.reason.textContent = reason;
  item.again.hidden = !again;
  item.drop.setAttribute('aria-label', tray.dataset.remove.replace('{0}', item.file.name));
  announce.textContent = `${item.file.name}: ${reason}`;
  tell();
}

function taken(item, id) {
  item.state = 'ready';
  item.id = id;
  item.bar.hidden = true;
  item.drop.setAttribute('aria-label', tray.dataset.remove.replace('{0}', item.file.name));
  announce.textContent = tray.dataset.added.replace('{0}', item.file.name);
  tell();
}

function upload(item) {
  item.state = 'sending';
  item.row.classList.remove('failed');
  item.reason.textContent = '';
  item.again.hidden = true;
  item.bar.hidden = false;
  item.bar.value = 0;
  item.drop.setAttribute('aria-label', tray.dataset.cancel.replace('{0}', item.file.name));
  item.request = begin(item.file, tray.dataset, {
    progress: (share) => {
      item.bar.value = share;
    },
    taken: (id) => {
      item.request = null;
      taken(item, id);
    },
    failed: (reason, again) => {
      item.request = null;
      fail(item, reason, again);
    },
  });
  announce.textContent = tray.dataset.begun.replace('{0}', item.file.name);
  tell();
}

function row(item) {
  const { file } = item;
  item.preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
  const sign = item.preview
    ? element('img', { src: item.preview, alt: '' })
    : element('span', { className: 'pi pi-file', ariaHidden: 'true' });
  item.bar = element('progress', { max: 1, value: 0 });
  item.bar.setAttribute('aria-label', tray.dataset.sending.replace('{0}', file.name));
  item.reason = element('p', { className: 'attach-reason' });
  item.again = element('button', { type: 'button', className: 'button small', textContent: tray.dataset.retry });
  item.again.addEventListener('click', () => upload(item));
  const cross = element('span', { className: 'pi pi-times', ariaHidden: 'true' });
  item.drop = element('button', { type: 'button', className: 'icon-button' }, cross);
  item.drop.addEventListener('click', () => {
    const told = item.state === 'sending' ? tray.dataset.cancelled : tray.dataset.removed;
    announce.textContent = told.replace('{0}', file.name);
    forget(item);
    (box() || tray).focus();
  });
  const name = element('p', { className: 'file-name', textContent: file.name });
  const facts = element('p', { className: 'muted', textContent: size(file.size) });
  const words = element('div', { className: 'file-text' }, name, facts, item.bar, item.reason);
  item.row = element('li', { className: 'attachment' }, sign, words, item.again, item.drop);
  item.row.dataset.name = file.name;
}

function add(files) {
  for (const file of files) {
    const item = { file, id: '', state: 'failed', request: null };
    row(item);
    items.add(item);
    tray.append(item.row);
    const reason = unfit(file, tray.dataset);
    if (reason) {
      fail(item, reason, false);
    } else {
      upload(item);
    }
  }
  if (open()) {
    box().focus();
  }
}

function carriesFiles(event) {
  return event.dataTransfer && [...event.dataTransfer.types].includes('Files');
}

function listen() {
  picker.addEventListener('change', () => {
    add([...picker.files]);
    picker.value = '';
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest('#attach')) {
      picker.click();
    }
  });
  document.addEventListener('paste', (event) => {
    const files = [...event.clipboardData.files];
    if (files.length && open()) {
      event.preventDefault();
      add(files);
    }
  });
  // A file that misses the box must not take the place of the page.
  document.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) {
      event.preventDefault();
      event.dataTransfer.dropEffect = open() ? 'copy' : 'none';
      page.classList.toggle('dropping', open());
    }
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) {
      page.classList.remove('dropping');
    }
  });
  document.addEventListener('drop', (event) => {
    page.classList.remove('dropping');
    if (carriesFiles(event)) {
      event.preventDefault();
      if (open()) {
        add([...event.dataTransfer.files]);
      }
    }
  });
  document.addEventListener('ws:sent', () => {
    [...items].filter((item) => item.state === 'ready').forEach(forget);
  });
  new MutationObserver(tell).observe(document.getElementById('reply').parentElement, { childList: true, subtree: true });
}

if (tray) {
  listen();
}
