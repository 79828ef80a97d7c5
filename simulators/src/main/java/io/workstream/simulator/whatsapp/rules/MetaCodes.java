package io.workstream.simulator.whatsapp.rules;

import java.util.Map;

/** Meta's error codes: how each is called, and the HTTP status of a refusal with it. */
public final class MetaCodes {

    private static final int FIRST_PERMISSION = 200;
    private static final int LAST_PERMISSION = 299;

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(0, "AuthException"),
            Map.entry(1, "API Unknown"),
            Map.entry(2, "API Service"),
            Map.entry(3, "API Method"),
            Map.entry(4, "API Too Many Calls"),
            Map.entry(10, "Permission Denied"),
            Map.entry(100, "Invalid parameter"),
            Map.entry(190, "Access token has expired"),
            Map.entry(368, "Temporarily blocked for policies violations"),
            Map.entry(2500, "Unknown path components"),
            Map.entry(80007, "Rate limit issues"),
            Map.entry(130429, "Rate limit hit"),
            Map.entry(130472, "User's number is part of an experiment"),
            Map.entry(130497, "Business account is restricted from messaging users in this country"),
            Map.entry(131000, "Something went wrong"),
            Map.entry(131005, "Access denied"),
            Map.entry(131008, "Required parameter is missing"),
            Map.entry(131009, "Parameter value is not valid"),
            Map.entry(131016, "Service unavailable"),
            Map.entry(131021, "Recipient cannot be sender"),
            Map.entry(131026, "Message undeliverable"),
            Map.entry(131030, "Recipient phone number not in allowed list"),
            Map.entry(131031, "Business Account locked"),
            Map.entry(131037, "WhatsApp provided number needs display name approval before message can be sent"),
            Map.entry(131042, "Business eligibility payment issue"),
            Map.entry(131045, "Message failed to send due to phone number registration error"),
            Map.entry(131047, "Re-engagement message"),
            Map.entry(131048, "Spam rate limit hit"),
            Map.entry(131049, "This message was not delivered to maintain healthy ecosystem engagement"),
            Map.entry(131050, "User has stopped marketing messages"),
            Map.entry(131051, "Unsupported message type"),
            Map.entry(131052, "Media download error"),
            Map.entry(131053, "Media upload error"),
            Map.entry(131056, "(Business Account, Consumer Account) pair rate limit hit"),
            Map.entry(131057, "Account in maintenance mode"),
            Map.entry(131062, "Business-scoped user id cannot be the recipient of this message"),
            Map.entry(131064, "Messaging limit reached"),
            Map.entry(132000, "Template Param Count Mismatch"),
            Map.entry(132001, "Template does not exist"),
            Map.entry(132005, "Template Hydrated Text Too Long"),
            Map.entry(132007, "Template Format Character Policy Violated"),
            Map.entry(132008, "Template Parameter Value Invalid"),
            Map.entry(132012, "Template Parameter Format Mismatch"),
            Map.entry(132015, "Template is Paused"),
            Map.entry(132016, "Template is Disabled"),
            Map.entry(133016, "Account register deregister rate limit exceeded"),
            Map.entry(135000, "Generic user error"));

    private MetaCodes() {}

    public static boolean isKnown(int code) {
        return TITLES.containsKey(code) || isPermission(code);
    }

    public static String title(int code) {
        return isPermission(code) ? "API Permission" : TITLES.getOrDefault(code, "Unknown");
    }

    static int status(int code) {
        if (isPermission(code)) {
            return 403;
        }
        return switch (code) {
            case 0, 190 -> 401;
            case 3, 10, 131005, 131031, 368 -> 403;
            case 4, 80007, 130429, 131056 -> 429;
            case 132001 -> 404;
            case 1, 131000 -> 500;
            case 2, 131016, 131057 -> 503;
            default -> 400;
        };
    }

    private static boolean isPermission(int code) {
        return code >= FIRST_PERMISSION && code <= LAST_PERMISSION;
    }
}
