'use strict';

/* What each kind of message looks like, and what the page sends when somebody chooses it. */

const MEDIA_TYPES = {
  image: 'image/jpeg', photo: 'image/jpeg', video: 'video/mp4', audio: 'audio/mpeg', voice: 'audio/ogg; codecs=opus',
  document: 'application/pdf', sticker: 'image/webp', hologramFile: 'application/pdf',
};
const PHONE_KINDS = ['text', 'image', 'video', 'audio', 'voice', 'document', 'sticker', 'location', 'contacts', 'order',
  'flow', 'button', 'forwarded', 'referral', 'unsupported', 'numberChange'];
const JIVO_KINDS = ['text', 'photo', 'document', 'video', 'audio', 'voice', 'sticker', 'location', 'keyboard', 'rate', 'seen',
  'typein', 'typing', 'start', 'stop', 'hologram', 'hologramFile'];

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

function sizeWords(bytes) {
  const unit = bytes < 1024 ? 'byte' : bytes < 1024 * 1024 ? 'kilobyte' : 'megabyte';
  const value = bytes / { byte: 1, kilobyte: 1024, megabyte: 1024 * 1024 }[unit];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** A file as browsers show it; what they cannot show is a link. */
function fileBox(kind, file) {
  const url = `/control/files/${file.id}/content`;
  const type = (file.mimeType || '').split(';')[0];
  const box = element('span', 'file');
  const name = file.fileName || word(`kind.${kind}`);
  if (/^image\/(jpeg|png|gif|webp)$/.test(type)) {
    const image = element('img', kind === 'sticker' ? 'sticker' : 'picture');
    image.alt = name;
    image.loading = 'lazy';
    image.src = url;
    box.append(image);
  } else if (type.startsWith('video/') || type.startsWith('audio/')) {
    const player = element(type.split('/')[0], 'player');
    player.controls = true;
    player.preload = 'none';
    player.setAttribute('aria-label', name);
    player.src = url;
    box.append(player);
  }
  const link = element('a', 'file-name', `${name} · ${sizeWords(file.size)}`);
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener';
  link.title = `${file.mimeType} · SHA-256 ${file.sha256}`;
  box.append(link);
  return box;
}

function mapLink(place) {
  const link = element('a', 'place', `${place.latitude}, ${place.longitude}`);
  link.href = `https://www.openstreetmap.org/?mlat=${encodeURIComponent(place.latitude)}&mlon=${
    encodeURIComponent(place.longitude)}`;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}

function card(contact) {
  const box = element('span', 'card');
  box.append(element('strong', 'card-name', (contact.name && contact.name.formatted_name) || '—'));
  (contact.phones || []).forEach((phone) => box.append(element('span', 'card-line', phone.phone || phone.wa_id || '')));
  return box;
}

function orderBox(order) {
  const box = element('span', 'card');
  box.append(element('strong', 'card-name', word('kind.order')));
  (order.product_items || []).forEach((item) => box.append(element('span', 'card-line',
    `${item.quantity ?? ''} × ${item.product_retailer_id ?? ''} · ${item.item_price ?? ''} ${item.currency ?? ''}`)));
  return box;
}

function pressable(text, press) {
  const button = element('button', 'press', text);
  button.type = 'button';
  button.addEventListener('click', press);
  return button;
}

/** What a customer can press in a message of the business; `answer` sends what that press sends. */
function presses(line, answer) {
  const box = element('span', 'presses');
  if (line.type === 'template') {
    (line.object.buttons || []).forEach((button) => {
      if (button.type === 'QUICK_REPLY') {
        box.append(pressable(button.text, () => answer({
          type: 'button', button: { text: button.text, payload: button.payload } })));
      } else {
        box.append(element('span', 'press-note', `${button.text} ${button.url || ''}`));
      }
    });
  }
  const action = line.type === 'interactive' ? line.object.action || {} : {};
  (action.buttons || []).forEach((button) => box.append(pressable(button.reply.title, () => answer({
    type: 'interactive', interactive: { type: 'button_reply', button_reply: button.reply } }))));
  if (action.sections) {
    const list = element('details', 'choices');
    list.append(element('summary', 'press', action.button));
    action.sections.forEach((section) => {
      if (section.title) {
        list.append(element('strong', 'section', section.title));
      }
      section.rows.forEach((row) => list.append(pressable(
        row.description ? `${row.title} — ${row.description}` : row.title, () => answer({
          type: 'interactive', interactive: { type: 'list_reply', list_reply: row } }))));
    });
    box.append(list);
  }
  if (action.name === 'send_location') {
    box.append(pressable(word('kind.location'), () => answer(phonePart('location', word('sampleplace')))));
  }
  if (action.parameters) {
    box.append(element('span', 'press-note', `${action.parameters.display_text} ${action.parameters.url}`));
  }
  return box.childElementCount > 0 ? box : null;
}

function headOf(line) {
  const head = line.type === 'template' ? line.object.header : ((line.object.header || {}).text || '');
  return head ? element('strong', 'head', head) : null;
}

function footOf(line) {
  const foot = line.type === 'template' ? line.object.footer : ((line.object.footer || {}).text || '');
  return foot ? element('span', 'small-foot', foot) : null;
}

const PLAIN = ['text', 'template', 'interactive', 'button', 'image', 'video', 'audio', 'document', 'sticker', 'order'];

/** The inside of a message on the phone, above its text. */
function phoneParts(line) {
  const object = line.object || {};
  const parts = [];
  if (object.forwarded || object.frequently_forwarded) {
    parts.push(element('span', 'kind', word('forwarded')));
  }
  if (object.referral) {
    parts.push(element('span', 'kind', `${word('referral')}: ${object.referral.headline || object.referral.source_url}`));
  }
  if (!PLAIN.includes(line.type)) {
    parts.push(element('span', 'kind', kindWord(line.type)));
  }
  if (line.type === 'template') {
    parts.push(element('span', 'kind', `${word('kind.template')} ${object.name}`));
  }
  if (line.media) {
    parts.push(fileBox(line.type, line.media));
  } else if (MEDIA_TYPES[line.type]) {
    parts.push(element('span', 'kind', `${kindWord(line.type)} · ${object.link || word('noFile')}`));
  }
  if (line.type === 'location') {
    parts.push(mapLink(object));
  }
  (object.contacts || []).forEach((contact) => parts.push(card(contact)));
  if (line.type === 'order') {
    parts.push(orderBox(object));
  }
  (object.errors || []).forEach((error) => parts.push(element('span', 'kind', `${error.code} ${error.title}`)));
  parts.push(headOf({ ...line, object }));
  return parts.filter(Boolean);
}

function kindWord(type) {
  return WORDS[language][`kind.${type}`] || type;
}

/** The inside of a line in the Jivo console. */
function jivoParts(line) {
  const message = line.message;
  const parts = [];
  if (message.type !== 'text') {
    parts.push(element('span', 'kind', kindWord(message.type)));
  }
  const own = /\/jivo-files\/[^/]+\/([0-9a-f-]{36})\//.exec(message.file || '');
  if (line.file && line.file.stored) {
    parts.push(fileBox(message.type, line.file.stored));
  } else if (own && line.agent) {
    parts.push(fileBox(message.type, { id: own[1], fileName: message.file_name, size: message.file_size || 0,
      mimeType: message.mime_type || MEDIA_TYPES[message.type] || '', sha256: '' }));
  } else if (line.file) {
    parts.push(element('span', 'reason', `${word('notFetched')}: ${line.file.status || line.file.problem}`));
  } else if (message.file) {
    parts.push(element('span', 'kind', message.file));
  }
  if (message.latitude !== undefined) {
    parts.push(mapLink(message));
  }
  if (line.agent && message.value !== undefined) {
    parts.push(element('span', 'kind', String(message.value)));
  }
  return parts;
}

/** The keys of a keyboard, below its question. */
function jivoKeys(message) {
  const box = element('span', 'presses');
  (message.keyboard || []).forEach((key) => box.append(element('span', 'press-note', key.text)));
  return box.childElementCount > 0 ? [box] : [];
}

/** The fields of a phone message of this kind beside customer and number. */
function phonePart(kind, text) {
  switch (kind) {
    case 'image': case 'video': case 'document':
      return { type: kind, [kind]: text ? { caption: text } : {} };
    case 'audio': case 'sticker':
      return { type: kind };
    case 'voice':
      return { type: 'audio', audio: { voice: true } };
    case 'location':
      return { type: kind, location: { latitude: 55.7539, longitude: 37.6208, name: text || word('sampleplace') } };
    case 'contacts':
      return { type: kind, contacts: [{ name: { formatted_name: text || word('samplename') },
        phones: [{ phone: '+1 555 010 0042', type: 'CELL' }] }] };
    case 'order':
      return { type: kind, order: { catalog_id: '7', text, product_items: [
        { product_retailer_id: 'TEA-100', quantity: 2, item_price: 4.5, currency: 'EUR' }] } };
    case 'flow':
      return { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: text || 'Sent',
        response_json: JSON.stringify({ flow_token: 't-1', date: '2026-12-01', guests: 2 }) } } };
    case 'button':
      return { type: kind, button: { text: text || word('samplebutton'), payload: 'YES' } };
    case 'forwarded':
      return { text: text || word('sampletext'), context: { forwarded: true } };
    case 'referral':
      return { text: text || word('sampletext'), referral: { source_url: 'https://fb.example/ad', source_id: '1',
        source_type: 'ad', headline: word('samplehead'), body: '', media_type: 'image', ctwa_clid: 'c' } };
    case 'unsupported':
      return { type: kind, errors: [{ code: 131051, title: 'Message type unknown',
        error_data: { details: 'Message type is currently not supported.' } }] };
    default:
      return { text };
  }
}

/** The fields of an operator's event of this kind beside recipient and name. */
function jivoPart(kind, text, lastId) {
  switch (kind) {
    case 'text':
      return { text };
    case 'location':
      return { type: kind, message: { latitude: 55.7539, longitude: 37.6208 } };
    case 'keyboard': {
      const [question, ...keys] = text.split('\n').map((each) => each.trim()).filter(Boolean);
      const labels = keys.length > 0 ? keys : word('samplekeys').split('|');
      return { type: kind, text: question || word('samplequestion'),
        message: { keyboard: labels.map((label, i) => ({ id: String(i + 1), text: label })) } };
    }
    case 'rate':
      return { type: kind, ...(text ? { text } : {}), message: { value: 5 } };
    case 'seen':
      return { type: kind, message: { id: lastId || '0' } };
    case 'typein': case 'typing':
      return { type: kind, ...(text ? { text } : {}), message: {} };
    case 'hologram':
      return { type: kind, text: text || word('sampletext') };
    case 'hologramFile':
      return { type: 'hologram', ...(text ? { text } : {}) };
    default:
      return { type: kind, ...(text ? { text } : {}), message: {} };
  }
}
