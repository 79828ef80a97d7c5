package io.workstream.secret;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Reads {@code id:base64(32 bytes)[,id:...]} into an AEAD: the first key encrypts, all decrypt. */
final class Keyset {

    static final String EXPECTED = "id:base64(32 bytes), several of them separated by commas";

    private static final int KEY_BYTES = 32;

    private Keyset() {}

    static Aead parse(String setting) {
        try {
            AeadConfig.register();
            KeysetHandle.Builder keys = KeysetHandle.newBuilder();
            boolean primary = true;
            for (String part : setting.split(",")) {
                KeysetHandle.Builder.Entry entry = entry(part.strip());
                keys.addEntry(primary ? entry.makePrimary() : entry);
                primary = false;
            }
            return keys.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("unusable keyset", unusable);
        }
    }

    @AccessesPartialKey
    private static KeysetHandle.Builder.Entry entry(String part) throws GeneralSecurityException {
        int colon = part.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("key without an id");
        }
        int id = id(part.substring(0, colon));
        byte[] bytes = Base64.getDecoder().decode(part.substring(colon + 1));
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("key of a wrong length");
        }
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        AesGcmKey key = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(id)
                .build();
        return KeysetHandle.importKey(key).withFixedId(id);
    }

    private static int id(String text) {
        // Asked first: the message of a failed parse would repeat the key of somebody who swapped the two.
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("id is not a number");
        }
        return Integer.parseInt(text);
    }
}
