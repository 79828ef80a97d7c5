// Draws what the server sent into what stands. A node that stands for the same thing stays in place and is only brought
// up to date: so scrolling, focus, opened details, loaded pictures and a recording that plays all go on.

// What a node stands for: a message by its id, a day, a file at its address, else its place in the markup.
function key(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) {
    return node.nodeName;
  }
  const { messageId, day, keep } = node.dataset;
  const file = keep && `${keep} ${node.getAttribute('src')}`;
  return `${node.nodeName} ${messageId || day || file || node.classList[0] || ''}`;
}

function bringAttributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    // The reader opened it, not the server.
    const theReaders = name === 'open' && old.nodeName === 'DETAILS';
    if (!fresh.hasAttribute(name) && !theReaders) {
      old.removeAttribute(name);
    }
  }
  for (const { name, value } of [...fresh.attributes]) {
    if (old.getAttribute(name) !== value) {
      old.setAttribute(name, value);
    }
  }
}

function match(from, wanted) {
  let node = from;
  // Texts are all alike: one further on is another one, and what stands before it would be taken for gone.
  if (wanted.startsWith('#')) {
    return node && key(node) === wanted ? node : null;
  }
  while (node && key(node) !== wanted) {
    node = node.nextSibling;
  }
  return node;
}

/** Makes a node look like another one. Nodes that stay are never moved: a player that leaves the page falls silent. */
export function bring(old, fresh) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== fresh.data) {
      old.data = fresh.data;
    }
    return;
  }
  if (old.dataset.keep) {
    return;
  }
  bringAttributes(old, fresh);
  let place = old.firstChild;
  for (const next of [...fresh.childNodes]) {
    const same = match(place, key(next));
    if (!same) {
      old.insertBefore(next, place);
      continue;
    }
    while (place !== same) {
      const gone = place;
      place = place.nextSibling;
      gone.remove();
    }
    bring(same, next);
    place = same.nextSibling;
  }
  while (place) {
    const gone = place;
    place = place.nextSibling;
    gone.remove();
  }
}

/** The drawn message with this id, if it is shown. */
export function find(timeline, id) {
  return timeline.querySelector(`.message[data-message-id="${CSS.escape(id)}"]`);
}

function seq(message) {
  return Number(message.dataset.seq);
}

// False when there is no place for it that can be told from here.
function add(timeline, day, message) {
  const first = timeline.querySelector('.message');
  if (first && seq(message) < seq(first)) {
    // From before what is shown: it comes with "earlier messages".
    return true;
  }
  const days = [...timeline.querySelectorAll('[data-day]')];
  const own = days.find((shown) => shown.dataset.day === day.dataset.day);
  if (own) {
    const list = own.querySelector('.messages');
    list.insertBefore(message, [...list.children].find((other) => seq(other) > seq(message)) || null);
    return true;
  }
  if (days.length === 0 || days[days.length - 1].dataset.day > day.dataset.day) {
    return false;
  }
  timeline.append(day);
  return true;
}

/** Puts messages where they belong; those that were asked for and did not come are gone. False: draw all of it. */
export function put(timeline, fresh) {
  const came = [...fresh.querySelectorAll('.message')];
  const placed = came.every((message) => {
    const old = find(timeline, message.dataset.messageId);
    if (old && old !== message) {
      bring(old, message);
    }
    return Boolean(old) || add(timeline, message.closest('[data-day]'), message);
  });
  const ids = new Set(came.map((message) => message.dataset.messageId));
  const asked = fresh.dataset.asked.split(',').filter(Boolean);
  asked.filter((id) => !ids.has(id)).forEach((id) => find(timeline, id)?.remove());
  return placed;
}

/** Takes the drawing of one part of the page over from the library, which would put all of it in anew. */
export function take(id, draw) {
  const utils = window.PrimeFaces.ajax.Utils;
  const others = utils.updateElement;
  utils.updateElement = function update(part, content, ...more) {
    if (part !== id) {
      others.call(this, part, content, ...more);
      return;
    }
    const parsed = document.createElement('template');
    parsed.innerHTML = content;
    draw(parsed.content.firstElementChild);
  };
}
