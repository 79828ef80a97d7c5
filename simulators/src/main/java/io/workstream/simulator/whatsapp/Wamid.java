package io.workstream.simulator.whatsapp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes message ids of Meta's form: base64 of the customer's number and ten random bytes in hex. */
final class Wamid {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Wamid() {}

    static String fresh(String number) {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0x1c, 0x18, (byte) number.length()});
        bytes.writeBytes(number.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[] {0x15, 0x02, 0x00, 0x12, 0x18, 0x14});
        bytes.writeBytes(HexFormat.of().withUpperCase().formatHex(random).getBytes(StandardCharsets.US_ASCII));
        bytes.write(0);
        return "wamid." + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
