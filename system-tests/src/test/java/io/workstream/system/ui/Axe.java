package io.workstream.system.ui;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What keeps people with other eyes, ears and hands from using a page. */
final class Axe {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    /** Colours that are inherited follow one frame after another, however short their way is. */
    private static final String CALM =
            "() => new Promise(done => { let calm = 0; let frames = 0; const look = () => { frames++;"
                    + " calm = document.getAnimations().length ? 0 : calm + 1;"
                    + " if (calm > 5 || frames > 300) { done(); } else { requestAnimationFrame(look); } }; look(); })";

    private Axe() {}

    /** Findings that must not be, each with where it was. */
    static List<String> serious(Page page, String where) {
        settle(page);
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> where + ": " + describe(rule))
                        .toList();
    }

    /** Waits until all colours are what they are to be. */
    static void settle(Page page) {
        page.evaluate(CALM);
    }

    private static String describe(Rule rule) {
        return rule.getId() + " " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getTarget()).toList();
    }
}
