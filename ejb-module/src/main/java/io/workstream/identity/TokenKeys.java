package io.workstream.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.workstream.shared.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The RS256 keys out of {@code WORKSTREAM_JWT_KEY}: the first signs, all are published and verify. */
final class TokenKeys {

    static final Setting SETTING = new Setting("workstream.jwt.key");

    private final List<RSAKey> keys;

    private TokenKeys(List<RSAKey> keys) {
        this.keys = keys;
    }

    static TokenKeys read() {
        return SETTING.read(TokenKeys::parse, "a PEM file with an RSA key (PKCS#8), or several separated by commas")
                .orElseThrow(() -> new IllegalStateException(SETTING.variable() + " is not set"));
    }

    RSAKey signing() {
        return keys.get(0);
    }

    JWKSet published() {
        return new JWKSet(
                keys.stream().map(RSAKey::toPublicJWK).map(JWK.class::cast).toList());
    }

    static TokenKeys parse(String files) {
        List<RSAKey> keys = new ArrayList<>();
        for (String file : files.split(",")) {
            keys.add(key(Path.of(file.strip())));
        }
        return new TokenKeys(List.copyOf(keys));
    }

    private static RSAKey key(Path file) {
        try {
            String pem = Files.readString(file);
            byte[] der = Base64.getMimeDecoder()
                    .decode(pem.replaceAll("-----[A-Z ]+-----", "").strip());
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(der));
            RSAPublicKey shown = (RSAPublicKey)
                    factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return new RSAKey.Builder(shown)
                    .privateKey(secret)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("unreadable key file", new UncheckedIOException(unreadable));
        } catch (GeneralSecurityException | JOSEException | ClassCastException unusable) {
            throw new IllegalArgumentException("unusable key file", unusable);
        }
    }
}
