'use strict';

const byId = (id) => document.getElementById(id);
const chosen = { client: null, lastId: null, files: {}, reply: null };
const TICKS = { pending: '◷', sent: '✓', delivered: '✓✓', read: '✓✓', played: '✓✓', failed: '✕' };

async function call(method, path, body) {
  const options = { method, headers: {} };
  if (body instanceof FormData) {
    options.body = body;
  } else if (body !== undefined) {
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
  box.dataset.type = line.type || 'text';
  if (line.quote) {
    box.append(element('span', 'quote', line.quote));
  }
  box.append(...(line.parts || []));
  box.append(element('span', 'text', line.text));
  box.append(...(line.below || []));
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
  (line.reactions || []).filter(Boolean).forEach((emoji) => foot.prepend(element('span', 'reaction', emoji)));
  foot.prepend(...(line.tools || []));
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
  byId('phone-typing').hidden = !dialogue.typing;
  const texts = new Map(dialogue.items.map((m) => [m.wamid, m.text || kindWord(m.type)]));
  // Reactions, edits and deletions stand at their message; only one to nothing has a line of its own.
  const shown = dialogue.items.filter((m) => m.status === 'failed' || !['reaction', 'edit', 'revoke'].includes(m.type)
    || !texts.has(m.object.message_id || m.object.original_message_id));
  fill(byId('phone-messages'), shown.map((m) => phoneLine(m, texts)), word('noMessages'));
});

/** A card already shows its name. */
function shownText(m) {
  const text = m.type === 'contacts' ? '' : m.text;
  return m.marks.edited ? `${text} (${word('edited')})` : text;
}

function phoneLine(m, texts) {
  const business = m.direction === 'in';
  const says = { replyTo: m.wamid };
  return message({
    id: m.wamid, type: m.type, side: m.direction, at: m.at, status: m.status, ticks: true,
    text: m.marks.revoked ? word('revoked') : shownText(m),
    quote: m.context ? texts.get(m.context) || word('somethingElse') : '',
    parts: m.marks.revoked ? [] : phoneParts(m),
    below: business ? [footOf({ ...m, object: m.object || {} }),
      presses(m, guarded((part) => phoneSend({ ...part, ...says })))].filter(Boolean) : [],
    reactions: [m.marks.businessReaction, m.marks.customerReaction],
    tools: tools(m, business),
    reason: m.failure ? `${word('notArrived')}: ${m.failure.code} ${m.failure.title}. ${m.failure.details || ''}` : '',
  });
}

/** What the customer can do with a message. */
function tools(m, business) {
  if (business) {
    const heard = m.type === 'audio' ? [tool('play', '▶', () => call('POST', '/control/phone/play', {
      phoneNumberId: byId('phone-number').value, from: byId('phone-customer').value, wamid: m.wamid }))] : [];
    return [...heard, tool('reply', '↩', () => replyTo(m)), tool('react', '☺', () => react(m))];
  }
  const revoke = tool('revoke', '✕', () => phoneSend({ type: 'revoke', revoke: { original_message_id: m.wamid } }));
  if (m.marks.revoked) {
    return [];
  }
  return m.type === 'text' ? [tool('edit', '✎', () => edit(m)), revoke] : [revoke];
}

function tool(name, sign, action) {
  const button = element('button', 'tool', sign);
  button.type = 'button';
  button.dataset.tool = name;
  button.title = word(name);
  button.setAttribute('aria-label', word(name));
  button.addEventListener('click', guarded(action));
  return button;
}

function replyTo(m) {
  chosen.reply = m ? m.wamid : null;
  byId('phone-reply').hidden = !m;
  byId('phone-reply').querySelector('.attached-name').textContent = m ? `↩ ${m.text || kindWord(m.type)}` : '';
  if (m) {
    byId('phone-input').focus();
  }
}

/** Adds the customer's reaction or takes it back. */
function react(m) {
  return phoneSend({ type: 'reaction', reaction: { message_id: m.wamid, emoji: m.marks.customerReaction ? '' : '👍' } });
}

/** The text in the box becomes the new text of the message. */
function edit(m) {
  const text = byId('phone-input').value.trim() || `${m.text} ✎`;
  byId('phone-input').value = '';
  return phoneSend({ type: 'edit', edit: { original_message_id: m.wamid, message: { type: 'text', text: { body: text } } } });
}

async function phoneSend(part) {
  byId('phone-messages').scrollTop = byId('phone-messages').scrollHeight;
  const answer = await call('POST', '/control/phone/messages', {
    phoneNumberId: byId('phone-number').value, from: byId('phone-customer').value, ...part });
  if (answer.httpStatus !== 200) {
    show(answer.httpStatus === 0 ? word('noAnswer') : `${word('productSaid', answer.httpStatus)} ${answer.body}`);
  }
}

function dialogButton(dialog) {
  const last = dialog.lines[dialog.lines.length - 1];
  const button = element('button', 'dialog');
  button.type = 'button';
  button.dataset.clientId = dialog.clientId;
  button.setAttribute('aria-pressed', String(dialog.clientId === chosen.client));
  button.append(element('strong', 'who', dialog.name || dialog.clientId), element('span', 'last', last ? last.text || kindWord(last.message.type) : ''));
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
  const fromCustomer = dialog ? dialog.lines.filter((line) => !line.agent && line.id) : [];
  chosen.lastId = fromCustomer.length > 0 ? fromCustomer[fromCustomer.length - 1].id : null;
  byId('jivo-typing').hidden = !(dialog && dialog.typing);
  byId('jivo-typing').textContent = dialog && dialog.typing ? `${word('customerTyping')} ${dialog.typing}` : '';
  fill(byId('jivo-messages'), dialog ? dialog.lines.map((line) => message({
    id: line.id, type: line.message.type, side: line.agent ? 'out' : 'in', author: line.agent || dialog.name,
    text: line.text, at: line.at, parts: jivoParts(line), below: jivoKeys(line.message),
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
  kindOptions('phone-kind', PHONE_KINDS);
  kindOptions('jivo-kind', JIVO_KINDS);
  guarded(gallery)();
  for (const list of ['mail-list', 'phone-messages', 'jivo-messages']) {
    byId(list).replaceChildren();
  }
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

/** Keeps the file that was chosen for the next message of one side. */
function attach(side, file) {
  chosen.files[side] = file;
  byId(`${side}-attached`).hidden = !file;
  byId(`${side}-attached`).querySelector('.attached-name').textContent = file
    ? `${file.name} · ${sizeWords(file.size)}` : '';
  const kind = byId(`${side}-kind`);
  if (file && (kind.value === 'text' || !MEDIA_TYPES[kind.value])) {
    const family = file.type.split('/')[0];
    kind.value = { image: side === 'phone' ? 'image' : 'photo', video: 'video', audio: 'audio' }[family] || 'document';
  }
}

/** The file to send with this kind: the attached one, else one that is made for it. */
async function fileFor(side, kind) {
  if (!MEDIA_TYPES[kind]) {
    return {};
  }
  const file = chosen.files[side];
  const form = new FormData();
  if (file) {
    form.append('file', file);
  }
  const stored = await call('POST', '/control/files', file ? form : { type: MEDIA_TYPES[kind], seed: Date.now() % 360 });
  attach(side, null);
  return side === 'phone' ? { media: { fileId: stored.id } } : { fileId: stored.id, details: true };
}

byId('phone-form').addEventListener('submit', guarded(async () => {
  const text = byId('phone-input').value.trim();
  const kind = byId('phone-kind').value;
  if ((!text && kind === 'text') || byId('phone-send').disabled) {
    return;
  }
  byId('phone-input').value = '';
  const customer = byId('phone-customer').value;
  const part = kind === 'numberChange'
    ? { type: 'system', system: { body: `${customer} → 9${customer.slice(1)}`, wa_id: `9${customer.slice(1)}`,
      type: 'user_changed_number' } }
    : { ...phonePart(kind, text), ...await fileFor('phone', kind) };
  byId('phone-kind').value = 'text';
  if (chosen.reply) {
    part.replyTo = chosen.reply;
    replyTo(null);
  }
  await phoneSend(part);
}));

byId('jivo-form').addEventListener('submit', guarded(async () => {
  const text = byId('jivo-input').value.trim();
  const kind = byId('jivo-kind').value;
  if ((!text && kind === 'text') || byId('jivo-send').disabled) {
    return;
  }
  byId('jivo-input').value = '';
  byId('jivo-messages').scrollTop = byId('jivo-messages').scrollHeight;
  const answer = await call('POST', `/control/jivo/${byId('jivo-channel').value}/messages`, {
    recipientId: chosen.client, agentName: byId('jivo-agent').value.trim() || 'Anna',
    ...jivoPart(kind, text, chosen.lastId), ...await fileFor('jivo', kind) });
  byId('jivo-kind').value = 'text';
  if (answer.httpStatus < 200 || answer.httpStatus > 299) {
    show(`${word('productSaid', answer.httpStatus)} ${answer.body}`);
  }
}));

async function gallery() {
  const odd = (await call('GET', '/control/gallery')).items;
  byId('gallery-list').replaceChildren(...odd.map((exhibit) => {
    const button = element('button', 'small odd', exhibit[language] || exhibit.en);
    button.type = 'button';
    button.dataset.odd = exhibit.id;
    button.title = exhibit.id;
    button.addEventListener('click', guarded(async () => {
      const result = await call('POST', `/control/gallery/${exhibit.id}`, {
        phoneNumberId: byId('phone-number').value, from: byId('phone-customer').value });
      byId('gallery-result').textContent = `${exhibit[language] || exhibit.en}: ${
        word('productSaid', result.answers.map((answer) => answer.status).join(', '))}`;
    }));
    return button;
  }));
}

function kindOptions(id, kinds) {
  options(byId(id), kinds.map((kind) => [kind, word(`kind.${kind}`)]), '');
}

for (const side of ['phone', 'jivo']) {
  byId(`${side}-attach`).addEventListener('click', () => byId(`${side}-file`).click());
  byId(`${side}-file`).addEventListener('change', () => {
    attach(side, byId(`${side}-file`).files[0] || null);
    byId(`${side}-file`).value = '';
  });
  byId(`${side}-attached`).querySelector('button').addEventListener('click', () => attach(side, null));
}
byId('phone-reply').querySelector('button').addEventListener('click', () => replyTo(null));

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
