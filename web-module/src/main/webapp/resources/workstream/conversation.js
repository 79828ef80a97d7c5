// The timeline of one conversation: new messages and ticks at once, scrolling that stays where the reader is.

import { bring, find, put, take } from './drawing.js';
import { banner, coalesced, command, listen } from './realtime.js';

const NEAR = 80;
const MOST_DRAWN = 50;

const page = document.getElementById('conversation');
const scroller = document.getElementById('scroller');
const jump = document.getElementById('jump');
const announce = document.getElementById('announce');
const labels = { in: JSON.parse(page.dataset.in), out: JSON.parse(page.dataset.out) };
const kinds = JSON.parse(page.dataset.kinds);
const timeline = document.getElementById('talk:timeline');
const refresh = command('wsRefresh');

// News draws the messages that it is about, never the others.
const wanted = new Set();
const draw = coalesced((done) => {
  const messages = [...wanted].join(',');
  wanted.clear();
  window.wsDraw([{ name: 'messages', value: messages }]).then(done, done);
});

function redraw(id) {
  wanted.add(id);
  // Where it is quoted, its words stand as well.
  for (const quote of timeline.querySelectorAll(`.quote[data-message="${CSS.escape(id)}"]`)) {
    wanted.add(quote.closest('.message').dataset.messageId);
  }
  if (wanted.size > MOST_DRAWN) {
    wanted.clear();
    refresh();
  } else {
    draw();
  }
}

take('talk:timeline', (fresh) => {
  bring(timeline, fresh);
  catchUp();
});
take('fresh', (part) => {
  // Absent after a refusal: nothing was read anew.
  const fresh = part.querySelector('[data-asked]');
  if (fresh && !put(timeline, fresh)) {
    refresh();
  }
  catchUp();
});

function fromBottom() {
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
}

function toBottom() {
  scroller.scrollTop = scroller.scrollHeight;
  jump.hidden = true;
}

// Where the reader is: at the end, or at a message that must not move when the timeline is drawn again.
let place = { bottom: true, id: '', offset: 0, last: '' };

function offset(message) {
  return message.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}

function lastId() {
  const all = scroller.querySelectorAll('.message');
  return all.length ? all[all.length - 1].dataset.messageId : '';
}

function remember() {
  const messages = [...scroller.querySelectorAll('.message')];
  const anchor = messages.find((message) => offset(message) + message.offsetHeight > 0);
  place = {
    bottom: fromBottom() < NEAR,
    id: anchor ? anchor.dataset.messageId : '',
    offset: anchor ? offset(anchor) : 0,
    last: lastId(),
  };
}

function restore() {
  const anchor = place.id && find(timeline, place.id);
  if (place.bottom) {
    toBottom();
  } else if (anchor) {
    scroller.scrollTop += offset(anchor) - place.offset;
    jump.hidden = jump.hidden && place.last === lastId();
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
// A picture that arrives moves what stands below it.
scroller.addEventListener('load', restore, true);

const UNDERWAY = ['queued', 'sending', 'unknown', 'accepted'];
const ORDER = [...UNDERWAY, 'delivered', 'read'];

// Reports about one message come beside each other: one that is late must not take back what a later one told. But what
// waits again begins anew, and whether it does the server knows.
function late(shown, told) {
  const reported = ORDER.indexOf(shown) >= ORDER.indexOf('accepted');
  return reported && !['failed', 'queued'].includes(told) && ORDER.indexOf(told) < ORDER.indexOf(shown);
}

// Shows a state that moved up without waiting for the server; what needs words of its own is drawn by the server.
function move(message) {
  const element = find(timeline, message.id);
  if (!element || element.dataset.status === message.status) {
    return Boolean(element);
  }
  if (late(element.dataset.status, message.status)) {
    return true;
  }
  const drawnByServer = ['failed', 'queued'].includes(message.status) || element.dataset.status === 'failed';
  if (!drawnByServer) {
    const label = labels[message.direction][message.status] || message.status;
    element.dataset.status = message.status;
    element.querySelector('.status-text').textContent = label;
    element.querySelector('.ticks').title = label;
  }
  return !drawnByServer;
}

// A drawing that was under way when news came shows what was before it.
const MOST_NEWS = 200;
const news = new Map();

function keepNews(message) {
  // Sent once more, in another form or by a person: what was told of the send before says nothing any more.
  if (message.status === 'queued') {
    news.delete(message.id);
    return;
  }
  if (late(news.get(message.id)?.status, message.status)) {
    return;
  }
  news.delete(message.id);
  news.set(message.id, message);
  if (news.size > MOST_NEWS) {
    news.delete(news.keys().next().value);
  }
}

function catchUp() {
  for (const message of news.values()) {
    const drawn = find(timeline, message.id);
    const rank = drawn ? ORDER.indexOf(drawn.dataset.status) : -1;
    if (rank >= 0 && rank < ORDER.indexOf(message.status)) {
      move(message);
    }
  }
}

// How far they have come has no number, and may have been told before anybody listened here.
function redrawUnderway() {
  const underway = [...timeline.querySelectorAll('.message')].filter((m) => UNDERWAY.includes(m.dataset.status));
  if (underway.length > MOST_DRAWN) {
    refresh();
  } else {
    underway.forEach((message) => redraw(message.dataset.messageId));
  }
}

function tell(message) {
  if (message.direction === 'in') {
    const who = document.querySelector('h1').textContent;
    announce.textContent = `${page.dataset.new.replace('{0}', who)}: ${message.text || kinds[message.kind] || ''}`;
  }
}

listen({
  topics: [page.dataset.topic],
  after: { [page.dataset.topic]: { epoch: page.dataset.epoch, seq: Number(page.dataset.seq) } },
  onEvent: (event) => {
    const { type, data } = event;
    if (type === 'delivery.updated') {
      keepNews(data);
    }
    if (type === 'conversation.updated') {
      draw();
    } else if (type === 'conversation.folded') {
      refresh();
    } else if (type !== 'delivery.updated' || !move(data)) {
      redraw(data.id);
    }
    if (type === 'message.posted') {
      tell(data);
    } else if (type === 'delivery.updated' && data.status === 'failed') {
      announce.textContent = `${page.dataset.failed}: ${data.text || kinds[data.kind] || ''}`;
    }
  },
  onStale: refresh,
  onSubscribed: redrawUnderway,
  onState: banner(document.getElementById('live-banner')),
});

const commands = { explain: 'wsExplain', resend: 'wsResend', older: 'wsOlder' };
scroller.addEventListener('click', (event) => {
  const button = event.target.closest('[data-action]');
  if (!button) {
    return;
  }
  const id = button.dataset.message;
  if (button.dataset.action !== 'jump') {
    window[commands[button.dataset.action]]([{ name: 'message', value: id }]);
  } else if (!showMessage(id)) {
    sought = id;
    window.wsReveal([{ name: 'message', value: id }]);
  }
});

// The message that an answer is about: shown and marked, after it was read from the server if need be.
let sought = '';

function showMessage(id) {
  const message = find(timeline, id);
  if (!message) {
    return false;
  }
  message.scrollIntoView({ block: 'center' });
  message.focus({ preventScroll: true });
  message.classList.add('found');
  setTimeout(() => message.classList.remove('found'), 2500);
  remember();
  return true;
}

document.addEventListener('ws:revealed', () => {
  if (!showMessage(sought)) {
    announce.textContent = page.dataset.gone;
  }
});

document.addEventListener('keydown', (event) => {
  const box = event.target;
  if (box.id === 'reply:text' && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    document.getElementById('reply:send').click();
  }
});

// The box follows the reply window. What is being typed is never thrown away: a box that closes is only locked.
const MINUTE = 60000;
const windowLine = () => document.querySelector('#window [data-window]');
let windowEnd = 0;

function countDown() {
  const state = windowLine();
  const place = state.querySelector('.left');
  if (place) {
    const minutes = Math.max(1, Math.floor((Date.parse(state.dataset.until) - Date.now()) / MINUTE));
    const hours = Math.floor(minutes / 60);
    const left = hours
      ? state.dataset.both.replace('{0}', hours).replace('{1}', minutes % 60)
      : state.dataset.minutes.replace('{0}', minutes);
    const told = state.dataset.left.replace('{0}', left);
    if (place.textContent !== told) {
      place.textContent = told;
    }
  }
}

function followWindow() {
  const state = windowLine();
  const box = document.getElementById('reply:text');
  const open = state.dataset.window === 'OPEN';
  clearTimeout(windowEnd);
  if (open) {
    windowEnd = setTimeout(refresh, Math.max(0, Date.parse(state.dataset.until) - Date.now()) + 500);
  }
  const reply = document.getElementById('reply');
  const shown = box ? (box.disabled ? 'CLOSED' : 'OPEN') : 'PASSED';
  if (!reply || shown === state.dataset.window) {
    return;
  }
  if (box && box.value) {
    box.disabled = !open;
    document.getElementById('reply:send').disabled = !open;
  } else {
    drawReply(state.dataset.window);
  }
}

// Once for each state: a server that sees it otherwise, its clock being another, would be asked forever.
let drawn = '';
function drawReply(state) {
  if (drawn !== state) {
    drawn = state;
    window.wsReply();
  }
}
new MutationObserver(followWindow).observe(document.querySelector('.reply-area'), { childList: true, subtree: true });
setInterval(countDown, MINUTE / 4);
followWindow();

// What is typed outlives the page: whoever was signed out meanwhile finds it again after signing in. Kept for one person
// in one tab, until it is sent.
const person = document.querySelector('.person-mail');
const draftKey = `draft:${person ? person.textContent : ''}:${location.pathname}`;

function keepDraft(text) {
  if (text) {
    sessionStorage.setItem(draftKey, text);
  } else {
    sessionStorage.removeItem(draftKey);
  }
}

function restoreDraft() {
  const box = document.getElementById('reply:text');
  if (box && !box.value) {
    box.value = sessionStorage.getItem(draftKey) || '';
  }
}

document.addEventListener('input', (event) => {
  if (event.target.id === 'reply:text') {
    keepDraft(event.target.value);
  }
});
restoreDraft();

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
      keepDraft(box.value);
      box.focus();
      toBottom();
    } else if (!sending) {
      restoreDraft();
    }
  }).observe(reply.parentElement, { childList: true, subtree: true });
}

toBottom();
remember();
