// The template picker: search in the list, and a preview that fills as one types.

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

function listen() {
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
      window.wsTemplate([{ name: 'template', value: template.dataset.template }]);
    } else if (event.target.closest('[data-template-back]')) {
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
    const first = dialog.querySelector('[data-fills], #template-search') || document.getElementById('templates:send');
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
  new MutationObserver(fillAll).observe(document.getElementById('templates:picker').parentElement, { childList: true });
}

if (dialog) {
  listen();
}
