package io.workstream.simulator.whatsapp;

import io.javalin.http.Context;
import io.workstream.simulator.whatsapp.rules.GraphError;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who calls the Graph API: checks version, token and the object that the path names. */
final class Caller {

    private static final Pattern VERSION = Pattern.compile("v[0-9]{1,2}\\.[0-9]");

    private final Numbers numbers;

    Caller(Numbers numbers) {
        this.numbers = numbers;
    }

    /** The number in the path, whose token the request must carry. */
    BusinessNumber number(Context context) {
        checkVersion(context);
        String token = token(context);
        String id = context.pathParam("id");
        BusinessNumber number = numbers.find(id).orElseThrow(() -> unknown(context, id));
        checkToken(number, token);
        return number;
    }

    /** Any number of the account whose token the request carries. */
    BusinessNumber ofAccount(Context context, String wabaId) {
        checkVersion(context);
        String token = token(context);
        if (numbers.all().stream().noneMatch(number -> number.wabaId().equals(wabaId))) {
            throw unknown(context, wabaId);
        }
        return numbers.all().stream()
                .filter(number -> number.wabaId().equals(wabaId) && same(number, token))
                .findFirst()
                .orElseThrow(Caller::foreignToken);
    }

    /** The medium, if the request carries the token of its number; others do not learn that it exists. */
    MetaMedia.Item medium(Context context, Optional<MetaMedia.Item> medium) {
        String token = token(context);
        if (numbers.all().stream().noneMatch(number -> same(number, token))) {
            throw foreignToken();
        }
        return medium.filter(item -> numbers.find(item.phoneNumberId())
                        .map(number -> same(number, token))
                        .orElse(false))
                .orElseThrow(() -> unknown(context, context.pathParam("id")));
    }

    void checkVersion(Context context) {
        if (!VERSION.matcher(context.pathParam("version")).matches()) {
            throw GraphError.of(2500, "Unknown path components: /" + context.pathParam("version"));
        }
    }

    /** The token, which must be that of the number. */
    void checkToken(BusinessNumber number, String token) {
        if (!same(number, token)) {
            throw foreignToken();
        }
    }

    static String token(Context context) {
        String header = context.header("Authorization");
        if (header == null || !header.startsWith("Bearer ")) {
            throw GraphError.badToken("An access token is required to request this resource.");
        }
        return header.substring("Bearer ".length());
    }

    static GraphError unknown(Context context, String id) {
        return GraphError.unknownObject(context.method().name().toLowerCase(Locale.ROOT), id);
    }

    private static GraphError foreignToken() {
        return GraphError.badToken("Error validating access token: the token belongs to no app of this number");
    }

    private static boolean same(BusinessNumber number, String token) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8),
                number.secrets().accessToken().getBytes(StandardCharsets.UTF_8));
    }
}
