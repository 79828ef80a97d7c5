package io.workstream.system.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.workstream.system.harness.Person;
import io.workstream.system.harness.Stack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Debian's Chromium for the length of a test class. */
final class Browsing implements BeforeAllCallback, AfterAllCallback {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE_MILLIS = 30_000;

    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        playwright = Playwright.create();
        // As patient as the clicks: the first page of a fresh server is slow.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(ARGUMENTS));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        browser.close();
        playwright.close();
    }

    /** A fresh window in a language and colour scheme, with nobody signed in. */
    Page window(String locale, ColorScheme scheme) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(Stack.get().baseUri().toString())
                .setLocale(locale)
                .setColorScheme(scheme)
                // Colours under way from one to another are neither.
                .setReducedMotion(ReducedMotion.REDUCE));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window.newPage();
    }

    /** A fresh window in which this person has signed in through the form. */
    Page signedIn(Person person) {
        Page page = window("en-US", ColorScheme.LIGHT);
        page.navigate("/login");
        page.fill("[id='login:email']", person.email());
        page.fill("[id='login:password']", person.password());
        page.click("[id='login:submit']");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }
}
