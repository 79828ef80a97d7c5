package io.workstream.secret;

import com.google.crypto.tink.Aead;
import io.workstream.shared.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** Encrypts and decrypts secrets at rest, under {@code WORKSTREAM_MASTER_KEY}. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Secrets {

    private Aead aead = Unready.INSTANCE;

    @PostConstruct
    void readKeys() {
        aead = new Setting("workstream.master.key")
                .read(Keyset::parse, Keyset.EXPECTED)
                .orElseThrow(() -> new IllegalStateException("WORKSTREAM_MASTER_KEY is not set"));
    }

    /** Encrypts a secret for the place where it will lie. */
    public byte[] encrypt(SecretPlace place, String secret) {
        try {
            return aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), place.associatedData());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("could not encrypt for " + place.table(), failure);
        }
    }

    /** Decrypts what was encrypted for this very place. */
    public String decrypt(SecretPlace place, byte[] ciphertext) {
        try {
            return new String(aead.decrypt(ciphertext, place.associatedData()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("could not decrypt " + place.table() + " " + place.row(), failure);
        }
    }

    /** Makes a token, safe in an address, that only {@link #unseal} for the same purpose reads. */
    public String seal(String purpose, byte[] content) {
        try {
            byte[] sealed = aead.encrypt(content, purpose.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("could not seal a token for " + purpose, failure);
        }
    }

    /** What {@link #seal} was given; empty for anything that it did not make for this purpose. */
    public Optional<byte[]> unseal(String purpose, String token) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(token);
            return Optional.of(aead.decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    private enum Unready implements Aead {
        INSTANCE;

        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
            throw new GeneralSecurityException("no keys yet");
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
            throw new GeneralSecurityException("no keys yet");
        }
    }
}
