package io.workstream.connector.whatsapp;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What each of Meta's error codes asks of us (Cloud API, "Errors"). {@code docs/receivers.md} shows the same table to
 * people; a test keeps the two alike.
 */
enum MetaRule {
    /** A fault that passes: try again after a growing pause. */
    RETRY(1, 2, 131000, 131016, 131057, 133016, 135000),
    /** Too many to this customer: their conversation waits, nobody else. */
    WAIT_CUSTOMER(131056),
    /** Too many from this number: the account waits for seconds. */
    WAIT_NUMBER(130429),
    /** Too many calls of the app or the business account: the account waits for minutes. */
    WAIT_APP(4, 80007),
    /** The account is refused as a whole: it stops until a person has mended it. */
    STOP(0, 3, 10, 190, 368, 131005, 131031, 131037, 131042, 131045, 131048, 131064),
    /** The file cannot be had, or not as what it was sent: it is sent in another form, where it has one. */
    OTHER_FORM(131052, 131053),
    /** This message will never arrive as it is. Codes that nobody knows are taken so, too. */
    FAIL(
            33, 100, 130472, 130497, 131008, 131009, 131021, 131026, 131030, 131047, 131049, 131050, 131051, 131062,
            132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016);

    private static final int FIRST_PERMISSION = 200;
    private static final int LAST_PERMISSION = 299;

    private static final Map<Integer, MetaRule> BY_CODE = Arrays.stream(values())
            .flatMap(rule -> rule.codes.stream().map(code -> Map.entry(code, rule)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Set<Integer> codes;

    MetaRule(Integer... codes) {
        this.codes = Set.of(codes);
    }

    /** The rule of a code; 200 to 299 all say that a permission is missing. */
    static MetaRule of(int code) {
        boolean permission = code >= FIRST_PERMISSION && code <= LAST_PERMISSION;
        return permission ? STOP : BY_CODE.getOrDefault(code, FAIL);
    }

    /** The rule of a code as Meta writes it; what is no code at all fails. */
    static MetaRule of(String code) {
        return code.matches("[0-9]{1,9}") ? of(Integer.parseInt(code)) : FAIL;
    }

    /** Every code that has a rule of its own. */
    static Map<Integer, MetaRule> table() {
        return BY_CODE.keySet().stream().collect(Collectors.toMap(Function.identity(), MetaRule::of));
    }
}
