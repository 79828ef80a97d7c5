'use strict';

const WORDS = {
  en: {
    title: 'Pretend outside world', phone: 'WhatsApp phone', customer: 'Customer', writesTo: 'writes to',
    reads: 'reads at once', blocked: 'blocks the business', window: '24 hours passed', markRead: 'Mark as read',
    newCustomer: 'New customer', name: 'Name', number: 'Number', add: 'Add', send: 'Send',
    phoneInput: 'Message of the customer', phoneHint: 'Write as the customer…', jivo: 'Jivo console',
    channel: 'Channel', operator: 'Operator', online: 'operator online', dialogs: 'Customers', answer: 'Answer',
    jivoInput: 'Answer of the operator', jivoHint: 'Answer as the operator…', mail: 'Mail inbox',
    mailNote: 'Everything sent over SMTP lands here.', dialogue: 'Dialogue', live: 'live', offline: 'reconnecting…',
    noMessages: 'No messages yet.', noNumbers: 'no numbers registered', noCustomers: 'add a customer',
    noChannels: 'no channels registered', noDialogs: 'Nobody has written yet.', noMails: 'No mails yet.',
    pickDialog: 'Choose a customer to see the dialogue.', to: 'to', times: 'came {n} times',
    productSaid: 'The product answered {n}', noAnswer: 'The product did not answer; it is tried again.',
    pending: 'on its way', sent: 'sent', delivered: 'delivered', read: 'read', failed: 'failed',
    notArrived: 'never arrived',
  },
  ru: {
    title: 'Притворный внешний мир', phone: 'Телефон WhatsApp', customer: 'Клиент', writesTo: 'пишет на',
    reads: 'читает сразу', blocked: 'блокирует бизнес', window: '24 часа прошли', markRead: 'Прочитать',
    newCustomer: 'Новый клиент', name: 'Имя', number: 'Номер', add: 'Добавить', send: 'Отправить',
    phoneInput: 'Сообщение клиента', phoneHint: 'Напишите как клиент…', jivo: 'Консоль Jivo',
    channel: 'Канал', operator: 'Оператор', online: 'оператор в сети', dialogs: 'Клиенты', answer: 'Ответить',
    jivoInput: 'Ответ оператора', jivoHint: 'Ответьте как оператор…', mail: 'Почта',
    mailNote: 'Сюда попадает всё, что отправлено по SMTP.', dialogue: 'Диалог', live: 'на связи',
    offline: 'соединяемся…', noMessages: 'Сообщений пока нет.', noNumbers: 'нет номеров',
    noCustomers: 'добавьте клиента', noChannels: 'нет каналов', noDialogs: 'Пока никто не написал.',
    noMails: 'Писем пока нет.', pickDialog: 'Выберите клиента, чтобы увидеть диалог.', to: 'кому',
    times: 'пришло {n} раз(а)', productSaid: 'Продукт ответил {n}',
    noAnswer: 'Продукт не ответил; повторяем.', pending: 'в пути', sent: 'отправлено', delivered: 'доставлено',
    read: 'прочитано', failed: 'не доставлено', notArrived: 'не дошло',
  },
};

let language = localStorage.getItem('language') || (navigator.language.startsWith('ru') ? 'ru' : 'en');

function word(key, n) {
  return WORDS[language][key].replace('{n}', n);
}
