// The timeline of one conversation: new messages and ticks at once, scrolling that stays where the reader is.

import { banner, command, listen } from './realtime.js';

const NEAR = 80;

const page = document.getElementById('conversation');
const scroller = document.getElementById('scroller');
const jump = document.getElementById('jump');
const announce = document.getElementById('announce');
const labels = { in: JSON.parse(page.dataset.in), out: JSON.parse(page.dataset.out) };
const refresh = command('wsRefresh');

function fromBottom() {
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
}

function toBottom() {
  scroller.scrollTop = scroller.scrollHeight;
  jump.hidden = true;
}

// Where the reader was before the timeline is drawn again.
let place = { bottom: true, distance: 0, top: 0, first: '' };

function firstId() {
  const first = scroller.querySelector('.message');
  return first ? first.dataset.messageId : '';
}

function lastId() {
  const all = scroller.querySelectorAll('.message');
  return all.length ? all[all.length - 1].dataset.messageId : '';
}

function remember() {
  const distance = fromBottom();
  place = { bottom: distance < NEAR, distance, top: scroller.scrollTop, first: firstId(), last: lastId() };
}

function restore() {
  if (place.first !== firstId()) {
    // Older messages came in above: keep the distance to the end.
    scroller.scrollTop = scroller.scrollHeight - scroller.clientHeight - place.distance;
  } else if (place.bottom) {
    toBottom();
  } else {
    scroller.scrollTop = place.top;
    jump.hidden = place.last === lastId() && jump.hidden;
  }
  remember();
}

scroller.addEventListener('scroll', () => {
  remember();
  if (place.bottom) {
    jump.hidden = true;
  }
});
jump.addEventListener('click', toBottom);
new MutationObserver(restore).observe(document.getElementById('talk'), { childList: true, subtree: true });

// Shows a state that moved up without waiting for the server; what needs words of its own is drawn by the server.
function move(message) {
  const element = scroller.querySelector(`[data-message-id="${CSS.escape(message.id)}"]`);
  if (!element || element.dataset.status === message.status) {
    return Boolean(element);
  }
  const failed = message.status === 'failed' || element.dataset.status === 'failed';
  if (!failed) {
    const label = labels[message.direction][message.status] || message.status;
    element.dataset.status = message.status;
    element.querySelector('.status-text').textContent = label;
    element.querySelector('.ticks').title = label;
  }
  return !failed;
}

function tell(message) {
  if (message.direction === 'in') {
    const who = document.querySelector('h1').textContent;
    announce.textContent = `${page.dataset.new.replace('{0}', who)}: ${message.text || ''}`;
  }
}

listen({
  topics: [page.dataset.topic],
  onEvent: (event) => {
    if (event.type === 'delivery.updated' && move(event.data)) {
      return;
    }
    if (event.type === 'message.posted') {
      tell(event.data);
    }
    refresh();
  },
  onStale: refresh,
  onState: banner(document.getElementById('live-banner')),
});

const commands = { explain: 'wsExplain', resend: 'wsResend' };
scroller.addEventListener('click', (event) => {
  const button = event.target.closest('[data-action]');
  if (button) {
    window[commands[button.dataset.action]]([{ name: 'message', value: button.dataset.message }]);
  }
});

document.addEventListener('keydown', (event) => {
  const box = event.target;
  if (box.id === 'reply:text' && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    document.getElementById('reply:send').click();
  }
});

// After sending, the box is a new one: give it the focus back, and show what was sent.
const reply = document.getElementById('reply');
if (reply) {
  let sending = false;
  reply.parentElement.addEventListener('click', (event) => {
    sending = Boolean(event.target.closest('[id="reply:send"]'));
  });
  new MutationObserver(() => {
    const box = document.getElementById('reply:text');
    if (sending && box && !box.disabled) {
      sending = false;
      box.focus();
      toBottom();
    }
  }).observe(reply.parentElement, { childList: true, subtree: true });
}

toBottom();
remember();
