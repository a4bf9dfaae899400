// Starts the live connection. A short break is not worth a word: the note shows after three seconds (app.css), and a page whose connection is gone for good is loaded again.
const note = document.getElementById('components-reconnect-modal');
note?.addEventListener('components-reconnect-state-changed', event => {
    if (event.detail.state === 'failed' || event.detail.state === 'rejected') reloadWhenServed();
});

async function reloadWhenServed() {
    for (;;) {
        try {
            if ((await fetch('/health/ready', { cache: 'no-store' })).ok) return location.reload();
        } catch { /* not back yet */ }
        await new Promise(resolve => setTimeout(resolve, 1000));
    }
}

// A phone that slept comes back with a dead connection: ask for it at once instead of waiting for the next attempt.
document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && note?.classList.contains('components-reconnect-show')) Blazor.reconnect().then(ok => ok || location.reload()).catch(reloadWhenServed);
});

// One press counts once: neither the second click of a double click, nor a key that is held, nor a form that is on its way already presses again.
addEventListener('click', event => { if (event.detail > 1 && event.target.closest('button')) stop(event); }, true);
addEventListener('keydown', event => { if (event.repeat && event.key === 'Enter' && event.target.closest('button')) stop(event); }, true);
addEventListener('submit', event => {
    const form = event.target.closest('form[method=post]');
    if (!form) return;
    if (form.dataset.sent) stop(event);
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 10_000);
}, true);
addEventListener('pageshow', () => { for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent; });

function stop(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
}

document.addEventListener('click', async event => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const source = document.getElementById(button.dataset.copy);
    const text = source.value ?? source.textContent;
    try {
        await navigator.clipboard.writeText(text.trim());
    } catch {
        const selection = getSelection();
        selection.selectAllChildren(source);
        document.execCommand('copy');
    }
    button.classList.add('copied');
});

document.addEventListener('click', event => { if (event.target.closest('[data-print]')) print(); });

Blazor.start({ circuit: { reconnectionOptions: { maxRetries: 30, retryIntervalMilliseconds: attempt => Math.min(300 * (attempt + 1), 3000) } } });

// A secret that came behind the # goes into the form by which its owner takes a seat; then it leaves the address.
for (const form of document.querySelectorAll('form[data-fragment]')) {
    const secret = location.hash.slice(1);
    if (!secret) continue;
    form.elements[form.dataset.fragment].value = secret;
    form.querySelector('button').disabled = false;
    form.querySelector('[data-missing]').hidden = true;
    history.replaceState(null, '', location.pathname);
}
