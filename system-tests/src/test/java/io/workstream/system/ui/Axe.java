package io.workstream.system.ui;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What keeps people with other eyes, ears and hands from using a page. */
final class Axe {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private Axe() {}

    /** Findings that must not be, each with where it was. */
    static List<String> serious(Page page, String where) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> where + ": " + describe(rule))
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getTarget()).toList();
    }
}
