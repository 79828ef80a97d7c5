package io.workstream.simulator.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF of one page; the padding is a comment at its start. */
final class PdfForm implements FileForms.Form {

    private static final byte[] HEAD = "%PDF-1.4\n%".getBytes(StandardCharsets.US_ASCII);
    private static final String PAGE = "BT /F1 24 Tf 40 90 Td (WorkStream) Tj ET";
    private static final List<String> OBJECTS = List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + PAGE.length() + ">>stream\n" + PAGE + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");

    @Override
    public byte[] head(long padding) {
        return HEAD.clone();
    }

    @Override
    public byte[] tail(long padding) {
        StringBuilder tail = new StringBuilder("\n");
        List<Long> starts = new ArrayList<>();
        for (int i = 0; i < OBJECTS.size(); i++) {
            starts.add(HEAD.length + padding + tail.length());
            tail.append(i + 1).append(" 0 obj").append(OBJECTS.get(i)).append("endobj\n");
        }
        long table = HEAD.length + padding + tail.length();
        tail.append("xref\n0 6\n0000000000 65535 f \n");
        starts.forEach(start -> tail.append(String.format("%010d 00000 n \n", start)));
        tail.append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n").append(String.format("%010d", table));
        return tail.append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
