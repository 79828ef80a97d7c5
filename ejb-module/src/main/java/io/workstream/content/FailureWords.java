package io.workstream.content;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says why a message did not arrive and what to do next, in somebody's language. */
public final class FailureWords {

    static final String BUNDLE = "io.workstream.content.failures";

    private static final String TO_OPERATOR = "in";
    private static final String TO_CUSTOMER = "out";

    // The first digit tells what to do; all answers of its kind share one explanation.
    private static final Pattern HTTP = Pattern.compile("(http-[0-9])[0-9]{2}");
    private static final Pattern PERMISSION = Pattern.compile("2[0-9]{2}");

    /** Codes of Meta that ask for the same next step (Cloud API reference, section "Errors"). */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("0", "190"),
            Map.entry("3", "permission"),
            Map.entry("10", "permission"),
            Map.entry("131005", "permission"),
            Map.entry("4", "rate"),
            Map.entry("80007", "rate"),
            Map.entry("133016", "rate"),
            Map.entry("1", "131000"),
            Map.entry("2", "131000"),
            Map.entry("131016", "131000"),
            Map.entry("131057", "131000"),
            Map.entry("135000", "131000"),
            Map.entry("368", "131031"),
            Map.entry("33", "100"),
            Map.entry("131008", "100"),
            Map.entry("131009", "100"),
            Map.entry("132008", "132000"),
            Map.entry("131052", "131053"));

    private final ResourceBundle bundle;

    private FailureWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Words in a language that we speak. */
    public static FailureWords in(Locale locale) {
        return new FailureWords(ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The same in a workspace's language: {@code en} or {@code ru}. */
    public static FailureWords in(String language) {
        return in(Locale.forLanguageTag(language));
    }

    /**
     * Why a message did not arrive and what to do next.
     *
     * @param direction {@code in} to the operator, {@code out} to the customer
     * @param code of the failure
     */
    public String of(String direction, String code) {
        return Stream.of(direction + "." + code, code, direction + "." + alike(code), alike(code))
                .filter(bundle::containsKey)
                .findFirst()
                .map(bundle::getString)
                .orElseGet(
                        () -> bundle.getString("other." + (direction.equals(TO_OPERATOR) ? TO_OPERATOR : TO_CUSTOMER)));
    }

    /** What to do about a failure of which nothing is known. */
    public String unknown() {
        return bundle.getString("unknown");
    }

    private static String alike(String code) {
        if (PERMISSION.matcher(code).matches()) {
            return "permission";
        }
        Matcher http = HTTP.matcher(code);
        return http.matches() ? http.group(1) : SAME.getOrDefault(code, code);
    }
}
