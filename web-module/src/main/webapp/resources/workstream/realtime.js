// One socket to /realtime for one page: says hello by cookie, subscribes, and comes back after a loss.

const FIRST_DELAY = 500;
const LONGEST_DELAY = 30000;
const SESSION_ENDED = 4401;

/**
 * Opens live updates.
 *
 * topics: names of topics.
 * after: by topic, up to where the page knows it already; what happened since makes it stale.
 * onEvent(event): one event frame, as the contract describes it.
 * onStale(): events may have been missed; read the page's data again.
 * onSubscribed(): from now on events come; what has no number and happened just before is never told.
 * onState(state): 'live', 'lost' or 'ended'.
 * Returns a function that ends it.
 */
export function listen({ topics, after = {}, onEvent, onStale = () => {}, onSubscribed = () => {}, onState = () => {} }) {
  const places = new Map(
    topics.map((topic, index) => {
      const position = after[topic] || null;
      return [`s${index + 1}`, { topic, position, seen: position !== null }];
    }),
  );
  let socket = null;
  let delay = FIRST_DELAY;
  let timer = 0;
  let heartbeat = 0;
  let quietLimit = 60000;
  let ended = false;

  function send(frame) {
    socket.send(JSON.stringify(frame));
  }

  function subscribe() {
    for (const [id, place] of places) {
      const frame = { op: 'subscribe', id, topic: place.topic };
      if (place.position) {
        frame.after = place.position;
      }
      send(frame);
    }
  }

  function subscribed(frame) {
    const place = places.get(frame.id);
    if (!place) {
      return;
    }
    // Only news with a number comes again, and what it did to earlier messages does not: where there is some, and where it
    // is not known whether there is, the page reads again.
    const moved = !place.position || place.position.seq !== frame.seq;
    const missed = place.seen && (frame.recovered !== true || moved);
    place.seen = true;
    if (frame.recovered !== true && frame.epoch) {
      place.position = { epoch: frame.epoch, seq: frame.seq };
    }
    if (missed) {
      onStale();
    } else {
      onSubscribed();
    }
  }

  function happened(frame) {
    for (const place of places.values()) {
      if (place.topic === frame.topic && typeof frame.seq === 'number' && place.position) {
        place.position = { epoch: frame.epoch || place.position.epoch, seq: frame.seq };
      }
    }
    onEvent(frame);
  }

  function received(message) {
    alive();
    const frame = JSON.parse(message.data);
    if (frame.op === 'ready') {
      quietLimit = 2500 * (frame.heartbeatSeconds || 30);
      delay = FIRST_DELAY;
      onState('live');
      subscribe();
    } else if (frame.op === 'subscribed') {
      subscribed(frame);
    } else if (frame.op === 'event') {
      happened(frame);
    }
  }

  // A dead network path closes nothing by itself: ask for a sign of life, and give up where none comes.
  function alive() {
    clearTimeout(heartbeat);
    heartbeat = setTimeout(() => {
      if (socket && socket.readyState === WebSocket.OPEN) {
        send({ op: 'ping' });
        heartbeat = setTimeout(() => socket.close(), quietLimit / 2);
      }
    }, quietLimit / 2);
  }

  function lost(event) {
    clearTimeout(heartbeat);
    if (ended) {
      return;
    }
    if (event.code === SESSION_ENDED) {
      ended = true;
      onState('ended');
      return;
    }
    onState('lost');
    clearTimeout(timer);
    timer = setTimeout(open, delay * (0.75 + Math.random() / 2));
    delay = Math.min(delay * 2, LONGEST_DELAY);
  }

  function open() {
    clearTimeout(timer);
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    socket = new WebSocket(`${scheme}//${location.host}/realtime`, 'workstream.v1');
    socket.addEventListener('open', () => {
      alive();
      send({ op: 'hello' });
    });
    socket.addEventListener('message', received);
    socket.addEventListener('close', lost);
  }

  function hurry() {
    if (!ended && socket && socket.readyState === WebSocket.CLOSED) {
      delay = FIRST_DELAY;
      open();
    }
  }

  window.addEventListener('online', hurry);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      hurry();
    }
  });
  window.addEventListener('pagehide', () => {
    ended = true;
    socket.close();
  });
  // Back from the browser's page cache the socket is gone and the page old.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
  open();
}

/** Shows and hides the page's banner about the connection; a short gap is not worth a word. */
export function banner(element) {
  let timer = 0;
  return (state) => {
    clearTimeout(timer);
    if (state === 'live') {
      element.hidden = true;
      return;
    }
    timer = setTimeout(
      () => {
        element.textContent = element.dataset[state];
        element.hidden = false;
      },
      state === 'ended' ? 0 : 1500,
    );
  };
}

/** Wraps an action that takes time: never twice at once, and once more if it was wanted meanwhile. */
export function coalesced(action) {
  let running = false;
  let wanted = false;
  return function run() {
    if (running) {
      wanted = true;
      return;
    }
    running = true;
    action(() => {
      running = false;
      if (wanted) {
        wanted = false;
        run();
      }
    });
  };
}

/** A page's remote command as a coalesced function; parameters as name and value pairs. */
export function command(name) {
  return coalesced((done) => {
    window[name]().then(done, done);
  });
}
