// The ticks before failed deliveries: one for all, how many are ticked, and no button without any.

const form = document.getElementById('deliveries');

function boxes() {
  return [...form.querySelectorAll('[data-choose="one"]')];
}

function tell() {
  const all = boxes();
  const chosen = all.filter((box) => box.checked).length;
  const head = form.querySelector('[data-choose="all"]');
  if (head) {
    head.checked = chosen > 0 && chosen === all.length;
    head.indeterminate = chosen > 0 && chosen < all.length;
  }
  const count = form.querySelector('[data-chosen-count]');
  if (count) {
    const words = chosen ? count.dataset.chosenCount.replace('{0}', String(chosen)) : '';
    // The same words again would be read aloud again.
    if (count.textContent !== words) {
      count.textContent = words;
    }
  }
}

if (form) {
  form.addEventListener('change', (event) => {
    if (event.target.matches('[data-choose="all"]')) {
      for (const box of boxes()) {
        box.checked = event.target.checked;
      }
    }
    if (event.target.matches('[data-choose]')) {
      tell();
    }
  });
  // A list that was read anew has no ticks.
  new MutationObserver(tell).observe(form, { childList: true });
  tell();
}
