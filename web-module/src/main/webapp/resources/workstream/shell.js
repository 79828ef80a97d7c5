// What every page does: menus, copy buttons, messages that go away, and lists that follow events.

import { banner, command, listen } from './realtime.js';

const INFO_STAYS = 8000;
const REFRESH_PAUSE = 400;

function toggles(button) {
  const target = document.getElementById(button.dataset.toggles);
  const open = target.classList.toggle('open');
  button.setAttribute('aria-expanded', String(open));
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll('details.drop[open]')) {
    if (menu !== except) {
      menu.open = false;
    }
  }
  const side = document.querySelector('.side.open');
  if (side && !side.contains(except)) {
    side.classList.remove('open');
    document.querySelector('.menu-toggle').setAttribute('aria-expanded', 'false');
  }
}

async function copy(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    // Browsers give the clipboard to https pages only, and may be told not to: then the reader copies what is marked.
    getSelection().selectAllChildren(button.parentElement.querySelector('code'));
    return;
  }
  const icon = button.querySelector('.pi');
  icon.classList.replace('pi-copy', 'pi-check');
  const label = button.getAttribute('aria-label');
  button.setAttribute('aria-label', button.dataset.copied);
  setTimeout(() => {
    icon.classList.replace('pi-check', 'pi-copy');
    button.setAttribute('aria-label', label);
  }, 2000);
}

function takeDeviceZone(button) {
  const select = document.getElementById(button.dataset.deviceZone);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // A name that is not in the list would leave nothing chosen.
  if ([...select.options].some((option) => option.value === zone)) {
    select.value = zone;
  }
  select.focus();
}

document.addEventListener('click', (event) => {
  const toggle = event.target.closest('[data-toggles]');
  if (toggle) {
    toggles(toggle);
    return;
  }
  closeMenus(event.target.closest('details.drop') || event.target.closest('.side'));
  const dismiss = event.target.closest('[data-dismiss]');
  if (dismiss) {
    dismiss.closest('.notice').remove();
    return;
  }
  const copyButton = event.target.closest('[data-copy]');
  if (copyButton) {
    copy(copyButton);
    return;
  }
  const zoneButton = event.target.closest('[data-device-zone]');
  if (zoneButton) {
    takeDeviceZone(zoneButton);
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') {
    return;
  }
  const menu = document.querySelector('details.drop[open]');
  const side = document.querySelector('.side.open');
  closeMenus(null);
  if (menu) {
    menu.querySelector('summary').focus();
  } else if (side) {
    document.querySelector('.menu-toggle').focus();
  }
});

// Good news goes away by itself; refusals stay until they are closed.
const notices = document.querySelector('.notices');
if (notices) {
  const fade = () => {
    for (const info of notices.querySelectorAll('.notice.info:not([data-fading])')) {
      info.dataset.fading = 'true';
      setTimeout(() => info.remove(), INFO_STAYS);
    }
  };
  new MutationObserver(fade).observe(notices, { childList: true, subtree: true });
  fade();
}

// Alarms follow the same topic on every page; where a page listens already, they share its socket.
const alarms = document.querySelector('[data-alarm-topic]');
const lookAgain = alarms ? command('wsAlarms') : () => {};
const alarmed = (event) => {
  if (event.type.startsWith('notice.')) {
    lookAgain();
  }
};

const live = document.querySelector('[data-live-topics]');
if (live) {
  const refresh = command(live.dataset.liveCommand);
  const topics = new Set(live.dataset.liveTopics.split(' '));
  let timer = 0;
  // A burst of events is one refresh.
  const soon = () => {
    if (!timer) {
      timer = setTimeout(() => {
        timer = 0;
        refresh();
      }, REFRESH_PAUSE);
    }
  };
  listen({
    topics: [...new Set([...topics, ...(alarms ? [alarms.dataset.alarmTopic] : [])])],
    onEvent: (event) => {
      alarmed(event);
      if (topics.has(event.topic)) {
        soon();
      }
    },
    onStale: () => {
      refresh();
      lookAgain();
    },
    onState: banner(document.getElementById('live-banner')),
  });
} else if (alarms) {
  listen({ topics: [alarms.dataset.alarmTopic], onEvent: alarmed, onStale: lookAgain });
}
