// The template picker: search in the list, and a preview that fills as one types.

import { unfit, upload } from './upload.js';

const FOCUS_DELAY = 100;

const dialog = document.getElementById('templatesDialog');

function search(wanted) {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const item of dialog.querySelectorAll('#template-list > li')) {
    const text = item.textContent.toLowerCase();
    item.hidden = !words.every((word) => text.includes(word));
    found += item.hidden ? 0 : 1;
  }
  dialog.querySelector('#template-none').hidden = found > 0;
  const count = dialog.querySelector('#template-count');
  count.textContent = count.dataset.found.replace('{0}', found);
}

function fill(input) {
  for (const gap of dialog.querySelectorAll(`[data-gap="${CSS.escape(input.dataset.fills)}"]`)) {
    gap.textContent = input.value || gap.dataset.blank;
    gap.classList.toggle('filled', input.value !== '');
  }
}

function fillAll() {
  dialog.querySelectorAll('[data-fills]').forEach(fill);
}

// The file for the heading: uploaded at once, its id is sent with the template.
let attaching = null;
let attached = '';

function attach(id, words) {
  const field = document.getElementById('templates:file');
  if (field) {
    attached = words;
    field.value = id;
    document.getElementById('template-file-state').textContent = words;
  }
}

// An upload that is broken off tells nobody: what waited for it goes on here.
function forget() {
  if (attaching) {
    attaching.abort();
    attaching = null;
  }
  maySend(true);
}

function maySend(ready) {
  const send = document.getElementById('templates:send');
  if (send) {
    send.disabled = !ready;
  }
}

function choose(file) {
  const words = document.getElementById('tray').dataset;
  forget();
  const reason = file ? unfit(file, words) : '';
  if (!file || reason) {
    attach('', reason);
    return;
  }
  attach('', words.begun.replace('{0}', file.name));
  maySend(false);
  attaching = upload(file, words, {
    progress: () => {},
    taken: (id) => {
      maySend(true);
      attach(id, words.added.replace('{0}', file.name));
    },
    failed: (told) => {
      maySend(true);
      attach('', told);
    },
  });
}

// A refused form is drawn again without its file picker's choice, but the upload stays.
function recall() {
  const state = document.getElementById('template-file-state');
  const kept = document.getElementById('templates:file');
  if (state) {
    state.textContent = kept.value ? attached : '';
  }
}

function listen() {
  dialog.addEventListener('change', (event) => {
    if (event.target.id === 'template-file') {
      choose(event.target.files[0]);
    }
  });
  dialog.addEventListener('input', (event) => {
    if (event.target.id === 'template-search') {
      search(event.target.value);
    } else if (event.target.dataset.fills) {
      fill(event.target);
    }
  });
  // Enter in the search field would send the form.
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.id === 'template-search') {
      event.preventDefault();
    }
  });
  dialog.addEventListener('click', (event) => {
    const template = event.target.closest('[data-template]');
    if (template) {
      forget();
      window.wsTemplate([{ name: 'template', value: template.dataset.template }]);
    } else if (event.target.closest('[data-template-back]')) {
      forget();
      window.wsTemplateBack();
    }
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest('#choose-template')) {
      window.wsTemplates();
    }
  });
  // Later than the dialog itself, which gives the focus to its close button when it opens.
  document.addEventListener('ws:template', () => setTimeout(() => {
    const first = dialog.querySelector('#template-file, [data-fills], #template-search') || document.getElementById('templates:send');
    if (first) {
      first.focus();
    }
  }, FOCUS_DELAY));
  document.addEventListener('ws:sent-template', () => {
    const back = document.getElementById('reply:text') || document.getElementById('choose-template');
    if (back) {
      back.focus();
    }
  });
  // A refused form is drawn again with what was typed.
  new MutationObserver(() => {
    fillAll();
    recall();
  }).observe(document.getElementById('templates:picker').parentElement, { childList: true });
}

if (dialog) {
  listen();
}
