package io.workstream.connector;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.workstream.shared.SharedProblem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number to be connected.
 *
 * @param alias the workspace's own name for it, 1 to 60 characters
 * @param phoneNumber in any usual spelling with country code; kept as E.164
 * @param provider {@code cloud}; {@code web} comes with paired sessions
 * @param phoneNumberId Meta's id of the number (digits)
 * @param accessToken bearer token for Meta's API
 * @param appSecret signs Meta's webhooks
 * @param verifyToken what Meta repeats when it first calls the webhook
 * @param wabaId Meta's id of the business account
 */
public record NewWhatsAppAccount(
        String alias,
        String phoneNumber,
        String provider,
        @Nullable String phoneNumberId,
        @Nullable String accessToken,
        @Nullable String appSecret,
        @Nullable String verifyToken,
        @Nullable String wabaId) {

    private static final Pattern META_ID = Pattern.compile("[0-9]{1,32}");
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7E]+");
    private static final int LONGEST_SECRET = 2048;

    /** Checks what was typed. */
    public NewWhatsAppAccount {
        alias = LinkName.of("alias", alias);
        phoneNumber = e164(phoneNumber);
        if (!provider.equals("cloud")) {
            throw SharedProblem.invalid("provider", "must be cloud");
        }
        if (phoneNumberId == null || !META_ID.matcher(phoneNumberId).matches()) {
            throw SharedProblem.invalid("phoneNumberId", "must be Meta's id of the number, digits only");
        }
        if (wabaId != null && !META_ID.matcher(wabaId).matches()) {
            throw SharedProblem.invalid("wabaId", "must be digits only");
        }
        accessToken = secret("accessToken", accessToken);
        appSecret = secret("appSecret", appSecret);
        verifyToken = verifyToken(verifyToken);
    }

    CloudSecrets secrets() {
        return new CloudSecrets(
                secret("accessToken", accessToken), secret("appSecret", appSecret), verifyToken(verifyToken));
    }

    /** Secrets are pasted, often with blanks around them; within them Meta has none, nor anything but ASCII. */
    static String secret(String field, @Nullable String value) {
        String secret = value == null ? "" : value.strip();
        if (secret.length() > LONGEST_SECRET || !SECRET.matcher(secret).matches()) {
            throw SharedProblem.invalid(
                    field,
                    "must have 1 to " + LONGEST_SECRET + " characters: Latin letters, digits and signs, no spaces");
        }
        return secret;
    }

    /** What the workspace itself has made up, and Meta repeats. */
    static String verifyToken(@Nullable String value) {
        boolean fits = value != null && !value.isBlank() && value.length() <= LONGEST_SECRET;
        if (value == null || !fits || value.chars().anyMatch(Character::isISOControl)) {
            throw SharedProblem.invalid("verifyToken", "must have 1 to " + LONGEST_SECRET + " printable characters");
        }
        return value;
    }

    private static String e164(String number) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            var parsed = phones.parse(number, null);
            if (phones.isPossibleNumber(parsed)) {
                return phones.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164);
            }
        } catch (NumberParseException unreadable) {
            throw (RuntimeException)
                    SharedProblem.invalid("phoneNumber", "must be a number with country code, such as +15550199999")
                            .initCause(unreadable);
        }
        throw SharedProblem.invalid("phoneNumber", "must be a possible number with country code");
    }

    @Override
    public String toString() {
        return "NewWhatsAppAccount[" + alias + "]";
    }
}
