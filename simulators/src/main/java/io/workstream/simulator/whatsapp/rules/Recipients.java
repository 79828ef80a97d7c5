package io.workstream.simulator.whatsapp.rules;

import java.util.regex.Pattern;

/** The rules for whom a message goes to. */
final class Recipients {

    static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9]{1,128}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,22}");

    private Recipients() {}

    /** Digits of the phone number, or the user id. */
    static String read(String input, boolean phone) {
        return phone ? phone(input) : userId(input);
    }

    private static String phone(String input) {
        String digits = input.replaceAll("[^0-9]", "");
        if (!PHONE.matcher(input).matches() || digits.length() < 7 || digits.length() > 15) {
            throw GraphError.wrongValue("Param to is not a valid phone number");
        }
        return digits;
    }

    private static String userId(String input) {
        if (!USER_ID.matcher(input).matches()) {
            throw GraphError.wrongValue("Param recipient is not a valid business-scoped user id");
        }
        return input;
    }
}
