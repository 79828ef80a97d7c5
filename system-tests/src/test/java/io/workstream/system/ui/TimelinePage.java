package io.workstream.system.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.workstream.system.harness.Patience.soon;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;

/** A conversation as an agent sees it. */
final class TimelinePage {

    private final Page page;

    private TimelinePage(Page page) {
        this.page = page;
    }

    static TimelinePage open(Page page, String slug, String conversationId) {
        page.navigate("/w/" + slug + "/conversations/" + conversationId);
        return new TimelinePage(page);
    }

    Locator message(String text) {
        return page.locator(".message", new Page.LocatorOptions().setHasText(text));
    }

    Locator all() {
        return page.locator(".message");
    }

    /** Remembers the drawn messages, in a way that a new drawing of them would not know. */
    void markAll() {
        all().evaluateAll("messages => messages.forEach(message => { message.mark = true; })");
    }

    /** How many of the remembered ones are still there. */
    int marked() {
        return (int) all().evaluateAll("messages => messages.filter(message => message.mark).length");
    }

    /** Lets the server draw this message now; what it drew comes to the page when the returned step runs. */
    Runnable drawSlowly(String text) {
        List<Runnable> drawn = new ArrayList<>();
        page.route("**", route -> {
            APIResponse answer = route.fetch();
            drawn.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
        });
        message(text)
                .evaluate("message => { window.drawing = window.wsDraw("
                        + "[{ name: 'messages', value: message.dataset.messageId }]); return null; }");
        page.waitForCondition(() -> !drawn.isEmpty());
        page.unroute("**");
        return () -> {
            drawn.get(0).run();
            page.evaluate("() => window.drawing.then(() => null)");
        };
    }

    /** Scrolls, and tells where to. */
    int scrollTo(int pixels) {
        return (int)
                page.locator("#scroller").evaluate("(it, to) => (it.scrollTop = to, Math.round(it.scrollTop))", pixels);
    }

    int scrolled() {
        return (int) page.locator("#scroller").evaluate("it => Math.round(it.scrollTop)");
    }

    /** Looks at each picture, since those far away are not loaded. */
    void loadPictures() {
        for (Locator picture : page.locator(".message img").all()) {
            picture.scrollIntoViewIfNeeded();
            soon().until(() -> (Boolean) picture.evaluate("image => image.complete && image.naturalWidth > 0"));
        }
    }

    /** Makes the window so wide, and so high that the whole conversation is in it. */
    void unroll(int width) {
        page.setViewportSize(width, 800);
        int hidden = (int) page.locator("#scroller").evaluate("it => it.scrollHeight - it.clientHeight");
        page.setViewportSize(width, 800 + hidden);
    }

    /** What sticks out of its message on the right. */
    List<?> overflowing() {
        return (List<?>) all().evaluateAll("messages => messages.flatMap(message => [...message.querySelectorAll('*')]"
                + ".filter(it => !it.closest('.sr-only, .scroll-x') && it.getBoundingClientRect().right"
                + " > message.getBoundingClientRect().right + 1).map(it => it.outerHTML.slice(0, 120)))");
    }

    Locator ofKind(String kind) {
        return page.locator(".message[data-kind=" + kind + "]");
    }

    /** Attaches files and waits until each was taken or refused. */
    void attach(FilePayload... files) {
        page.locator("#file-picker").setInputFiles(files);
        assertThat(attachments()).hasCount(files.length);
        assertThat(page.locator("#tray progress:not([hidden])")).hasCount(0);
    }

    /** Drops a small text file on the box. */
    void drop(String name) {
        give("new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true })", name);
    }

    /** Pastes a small text file into the box. */
    void paste(String name) {
        give("new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true })", name);
    }

    private void give(String event, String name) {
        replyBox()
                .evaluate(
                        "(box, name) => { const files = new DataTransfer();"
                                + " files.items.add(new File(['words'], name, { type: 'text/plain' }));"
                                + " box.dispatchEvent(" + event + "); }",
                        name);
    }

    Locator attachments() {
        return page.locator("#tray .attachment");
    }

    /** Opens the picker and chooses the template with these words. */
    Locator template(String name, String words) {
        page.click("#choose-template");
        page.fill("#template-search", name + " " + words);
        page.locator("button.template:visible").click();
        return page.locator("[id='templates:picker']");
    }

    TimelinePage showsWithStatus(String text, String status) {
        assertThat(message(text)).hasAttribute("data-status", status);
        return this;
    }

    TimelinePage reply(String text) {
        page.fill("[id='reply:text']", text);
        page.click("[id='reply:send']");
        return this;
    }

    Locator failure() {
        return page.locator(".failure");
    }

    Locator replyBox() {
        return page.locator("[id='reply:text']");
    }

    Locator explain(String text) {
        message(text).locator("[data-action=explain]").click();
        return page.locator("[id='deliveries']");
    }
}
