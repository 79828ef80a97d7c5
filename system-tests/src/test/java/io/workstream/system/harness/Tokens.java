package io.workstream.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Access tokens that the product would sign itself, but with an end of the test's choice: signed with the stack's own key. */
public final class Tokens {

    private Tokens() {}

    /** The person's token as it would be if it ended so long from now. */
    public static String endingIn(Duration life, Person person) {
        String[] parts = person.accessToken().split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        long end = Instant.now().plus(life).getEpochSecond();
        String body = parts[0] + "." + encoded(bytes(claims.replaceFirst("\"exp\":\\d+", "\"exp\":" + end)));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key());
            signature.update(bytes(body));
            return body + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with RSA", e);
        }
    }

    private static PrivateKey key() throws GeneralSecurityException {
        try {
            String pem = Files.readString(Stack.get().signingKey()).replaceAll("-----[A-Z ]+-----", "");
            byte[] key = Base64.getMimeDecoder().decode(pem.strip());
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
