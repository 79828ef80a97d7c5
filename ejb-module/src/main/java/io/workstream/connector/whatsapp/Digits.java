package io.workstream.connector.whatsapp;

import java.util.regex.Pattern;

/** Phone numbers as WhatsApp writes them: country and number, digits only. */
final class Digits {

    private static final Pattern OTHER = Pattern.compile("[^0-9]");
    private static final Pattern PREFIX = Pattern.compile("^0+");

    private Digits() {}

    /** The digits of a number in any spelling, without a dialling prefix. */
    static String of(String number) {
        return PREFIX.matcher(OTHER.matcher(number).replaceAll("")).replaceFirst("");
    }
}
