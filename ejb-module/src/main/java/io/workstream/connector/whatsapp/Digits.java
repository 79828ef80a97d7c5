package io.workstream.connector.whatsapp;

/** Phone numbers as WhatsApp writes them: country and number, digits only. */
final class Digits {

    private Digits() {}

    /** The digits of a number in any spelling, without a dialling prefix. */
    static String of(String number) {
        return number.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    }
}
