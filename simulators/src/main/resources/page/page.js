'use strict';

const byId = (id) => document.getElementById(id);
const chosen = { client: null };
const TICKS = { pending: '◷', sent: '✓', delivered: '✓✓', read: '✓✓', failed: '✕' };

async function call(method, path, body) {
  const options = { method, headers: {} };
  if (body !== undefined) {
    options.headers['Content-Type'] = 'application/json';
    options.body = JSON.stringify(body);
  }
  const response = await fetch(path, options);
  const text = await response.text();
  const answer = text ? JSON.parse(text) : {};
  if (!response.ok) {
    throw new Error(answer.error || `${method} ${path}: ${response.status}`);
  }
  return answer;
}

function show(problem) {
  byId('problem').hidden = !problem;
  byId('problem').textContent = problem || '';
}

/** Shows what went wrong instead of losing it in the console. */
function guarded(action) {
  return async (event) => {
    if (event && event.type === 'submit') {
      event.preventDefault();
    }
    try {
      show('');
      await action(event);
    } catch (problem) {
      show(problem.message);
    }
  };
}

/** Changes of one area come in bursts: while one look is under way, only one more is remembered. */
function oneAtATime(look) {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) {
      return;
    }
    running = true;
    try {
      while (again) {
        again = false;
        await look();
      }
    } catch (problem) {
      show(problem.message);
    } finally {
      running = false;
    }
  };
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

function options(select, entries, empty) {
  const before = select.value;
  select.replaceChildren(...entries.map(([value, label]) => new Option(label, value)));
  if (entries.length === 0) {
    select.append(new Option(empty, ''));
  }
  select.disabled = entries.length === 0;
  if (entries.some(([value]) => value === before)) {
    select.value = before;
  }
}

const clockTime = (at) => new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });

function message(line) {
  const box = element('div', `message ${line.side}`);
  box.dataset.id = line.id;
  box.dataset.status = line.status;
  box.dataset.direction = line.side;
  if (line.author) {
    box.append(element('span', 'author', line.author));
  }
  box.append(element('span', 'text', line.text));
  const foot = element('span', 'foot');
  if (line.count > 1) {
    const count = element('span', 'count', `×${line.count}`);
    count.title = word('times', line.count);
    box.dataset.count = line.count;
    foot.append(count);
  }
  foot.append(element('time', 'time', clockTime(line.at)));
  if (line.ticks) {
    const tick = element('span', 'tick', TICKS[line.status]);
    tick.setAttribute('role', 'img');
    tick.setAttribute('aria-label', word(line.status));
    tick.title = word(line.status);
    foot.append(tick);
  }
  box.append(foot);
  if (line.reason) {
    box.append(element('span', 'reason', line.reason));
  }
  return box;
}

function fill(list, items, empty) {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  const shown = items.length > 0 ? items : [element('p', 'empty', empty)];
  // What has not changed stays, so that a screen reader is told of new lines only.
  shown.forEach((item, i) => {
    const old = list.children[i];
    if (!old) {
      list.append(item);
    } else if (!old.isEqualNode(item)) {
      old.replaceWith(item);
    }
  });
  while (list.children.length > shown.length) {
    list.lastElementChild.remove();
  }
  if (atEnd) {
    list.scrollTop = list.scrollHeight;
  }
}

const phone = oneAtATime(async () => {
  const [numbers, customers] = await Promise.all([
    call('GET', '/control/numbers'), call('GET', '/control/phone/customers')]);
  options(byId('phone-number'), numbers.items.map((n) => [n.phoneNumberId, n.phoneNumber]), word('noNumbers'));
  options(byId('phone-customer'), customers.items.map((c) => [c.number, `${c.name} · +${c.number}`]),
    word('noCustomers'));
  const customer = customers.items.find((c) => c.number === byId('phone-customer').value);
  for (const [id, key] of [['phone-reads', 'reads'], ['phone-blocked', 'blocked'], ['phone-window', 'windowClosed']]) {
    byId(id).checked = Boolean(customer && customer[key]);
    byId(id).disabled = !customer;
  }
  const ready = Boolean(customer) && numbers.items.length > 0;
  byId('phone-send').disabled = !ready;
  byId('phone-read').disabled = !ready;
  const dialogue = ready ? await call('GET', `/control/phone/messages?${new URLSearchParams({
    phoneNumberId: byId('phone-number').value, from: customer.number })}`) : { items: [] };
  fill(byId('phone-messages'), dialogue.items.map((m) => message({
    id: m.wamid, side: m.direction, text: m.text, at: m.at, status: m.status, ticks: true,
    reason: m.failure ? `${word('notArrived')}: ${m.failure.code} ${m.failure.title}` : '',
  })), word('noMessages'));
});

function dialogButton(dialog) {
  const last = dialog.lines[dialog.lines.length - 1];
  const button = element('button', 'dialog');
  button.type = 'button';
  button.dataset.clientId = dialog.clientId;
  button.setAttribute('aria-pressed', String(dialog.clientId === chosen.client));
  button.append(element('strong', 'who', dialog.name || dialog.clientId), element('span', 'last', last ? last.text : ''));
  button.addEventListener('click', () => {
    chosen.client = dialog.clientId;
    jivo();
  });
  return button;
}

const jivo = oneAtATime(async () => {
  const channels = await call('GET', '/control/jivo/channels');
  options(byId('jivo-channel'), channels.items.map((c) => [c.channel, c.name]), word('noChannels'));
  byId('jivo-online').checked = channels.online;
  const channel = byId('jivo-channel').value;
  const dialogs = channel ? (await call('GET', `/control/jivo/${channel}/dialogs`)).items : [];
  if (!dialogs.some((d) => d.clientId === chosen.client)) {
    chosen.client = dialogs.length > 0 ? dialogs[0].clientId : null;
  }
  fill(byId('jivo-dialogs'), dialogs.map(dialogButton), word('noDialogs'));
  const dialog = dialogs.find((d) => d.clientId === chosen.client);
  byId('jivo-send').disabled = !dialog;
  fill(byId('jivo-messages'), dialog ? dialog.lines.map((line) => message({
    id: line.id, side: line.agent ? 'out' : 'in', author: line.agent || dialog.name, text: line.text, at: line.at,
    status: line.status, ticks: Boolean(line.agent), count: line.count, reason: line.reason,
  })) : [], dialogs.length > 0 ? word('pickDialog') : word('noMessages'));
});

function mailItem(mail) {
  const item = element('details', 'mail-item');
  item.dataset.to = mail.to;
  const head = element('summary', 'mail-head');
  head.append(element('strong', 'subject', mail.subject), element('time', 'time', clockTime(mail.at)),
    element('span', 'people', `${mail.from} → ${mail.to}`));
  item.append(head, element('pre', 'body', mail.text || mail.html));
  return item;
}

const mail = oneAtATime(async () => {
  const mails = (await call('GET', '/control/mails')).items.reverse();
  const open = byId('mail-list').querySelectorAll('details[open]').length > 0;
  const known = byId('mail-list').querySelectorAll('.mail-item').length;
  if (open && known > 0 && mails.length > known) {
    // Keeps what is being read open.
    byId('mail-list').prepend(...mails.slice(0, mails.length - known).map(mailItem));
    return;
  }
  fill(byId('mail-list'), mails.map(mailItem), word('noMails'));
});

const areas = { PHONE: phone, JIVO: jivo, MAIL: mail };

function speak(to) {
  language = to;
  localStorage.setItem('language', to);
  document.documentElement.lang = to;
  document.querySelectorAll('[data-word]').forEach((e) => { e.textContent = word(e.dataset.word); });
  document.querySelectorAll('[data-label]').forEach((e) => e.setAttribute('aria-label', word(e.dataset.label)));
  document.querySelectorAll('[data-hint]').forEach((e) => { e.placeholder = word(e.dataset.hint); });
  for (const each of Object.keys(WORDS)) {
    byId(`lang-${each}`).setAttribute('aria-pressed', String(each === to));
  }
  tellLive(byId('live-state').dataset.live);
  byId('mail-list').replaceChildren();
  Object.values(areas).forEach((look) => look());
}

function tellLive(state) {
  byId('live-state').dataset.live = state;
  byId('live-state').textContent = word(state === 'on' ? 'live' : 'offline');
}

function changeCustomer(key, box) {
  return guarded(() => call('POST', `/control/phone/customers/${byId('phone-customer').value}`, { [key]: box.checked }));
}

function sendOnEnter(input, form) {
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
}

byId('phone-form').addEventListener('submit', guarded(async () => {
  const text = byId('phone-input').value.trim();
  if (!text || byId('phone-send').disabled) {
    return;
  }
  byId('phone-input').value = '';
  byId('phone-messages').scrollTop = byId('phone-messages').scrollHeight;
  const answer = await call('POST', '/control/phone/messages', {
    phoneNumberId: byId('phone-number').value, from: byId('phone-customer').value, text });
  if (answer.httpStatus !== 200) {
    show(answer.httpStatus === 0 ? word('noAnswer') : `${word('productSaid', answer.httpStatus)} ${answer.body}`);
  }
}));

byId('jivo-form').addEventListener('submit', guarded(async () => {
  const text = byId('jivo-input').value.trim();
  if (!text || byId('jivo-send').disabled) {
    return;
  }
  byId('jivo-input').value = '';
  byId('jivo-messages').scrollTop = byId('jivo-messages').scrollHeight;
  const answer = await call('POST', `/control/jivo/${byId('jivo-channel').value}/messages`, {
    recipientId: chosen.client, text, agentName: byId('jivo-agent').value.trim() || 'Anna' });
  if (answer.httpStatus < 200 || answer.httpStatus > 299) {
    show(`${word('productSaid', answer.httpStatus)} ${answer.body}`);
  }
}));

byId('phone-add-form').addEventListener('submit', guarded(async () => {
  const number = byId('phone-new-number').value.replace(/[^0-9]/g, '');
  await call('POST', `/control/phone/customers/${number}`, { name: byId('phone-new-name').value.trim() });
  byId('phone-add-form').reset();
  byId('phone-add-form').parentElement.open = false;
  await phone();
  byId('phone-customer').value = number;
  await phone();
  byId('phone-input').focus();
}));

byId('phone-reads').addEventListener('change', changeCustomer('reads', byId('phone-reads')));
byId('phone-blocked').addEventListener('change', changeCustomer('blocked', byId('phone-blocked')));
byId('phone-window').addEventListener('change', changeCustomer('windowClosed', byId('phone-window')));
byId('phone-read').addEventListener('click', guarded(() => call('POST', '/control/phone/read', {
  phoneNumberId: byId('phone-number').value, from: byId('phone-customer').value })));
byId('phone-customer').addEventListener('change', phone);
byId('phone-number').addEventListener('change', phone);
byId('jivo-channel').addEventListener('change', jivo);
byId('jivo-online').addEventListener('change',
  guarded(() => call('POST', '/control/jivo/operator', { online: byId('jivo-online').checked })));
sendOnEnter(byId('phone-input'), byId('phone-form'));
sendOnEnter(byId('jivo-input'), byId('jivo-form'));
byId('lang-en').addEventListener('click', () => speak('en'));
byId('lang-ru').addEventListener('click', () => speak('ru'));

const feed = new EventSource('/events');
feed.addEventListener('ready', () => {
  // Also after a broken connection: what changed meanwhile is read anew.
  tellLive('on');
  Object.values(areas).forEach((look) => look());
});
feed.addEventListener('changed', (event) => areas[JSON.parse(event.data).area]());
feed.addEventListener('error', () => tellLive('off'));
speak(language);
