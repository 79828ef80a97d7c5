package io.workstream.simulator.files;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** What the bytes of each type look like around the padding that brings a file to its size. */
final class FileForms {

    /** Bytes before and after the padding; their lengths must not depend on it. */
    interface Form {
        byte[] head(long padding);

        default byte[] tail(long padding) {
            return new byte[0];
        }
    }

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("image/jpeg", ".jpg"),
            Map.entry("image/png", ".png"),
            Map.entry("image/gif", ".gif"),
            Map.entry("image/webp", ".webp"),
            Map.entry("image/svg+xml", ".svg"),
            Map.entry("video/mp4", ".mp4"),
            Map.entry("video/3gpp", ".3gp"),
            Map.entry("audio/ogg", ".ogg"),
            Map.entry("audio/mpeg", ".mp3"),
            Map.entry("audio/mp4", ".m4a"),
            Map.entry("audio/aac", ".aac"),
            Map.entry("audio/amr", ".amr"),
            Map.entry("application/pdf", ".pdf"),
            Map.entry("application/zip", ".zip"),
            Map.entry("text/plain", ".txt"),
            Map.entry("text/html", ".html"));

    private FileForms() {}

    static String extension(String type) {
        return EXTENSIONS.getOrDefault(plain(type), ".bin");
    }

    /**
     * Unknown types are plain text, {@code empty} has no bytes. {@code seed} varies what can be seen. Words behind the type
     * ask for another form of it: {@code animated} and {@code small} of WebP, {@code hevc}, {@code h263} and {@code camera}
     * of films (the last has its index at the end), {@code alac} and {@code vorbis} of sounds.
     */
    static Form of(String type, long seed) {
        return switch (plain(type)) {
            case "image/jpeg" -> fixed(picture("jpg", seed));
            case "image/png" -> fixed(picture("png", seed));
            case "image/gif" -> fixed(picture("gif", seed));
            case "image/webp" -> new WebPForm(type.contains("animated"), type.contains("small") ? 256 : 512, seed);
            case "image/svg+xml" -> text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
            case "video/mp4" -> new MovieForm(
                    "isom", type.contains("camera"), type.contains("hevc") ? "hvc1" : "avc1", "mp4a");
            case "video/3gpp" -> new MovieForm("3gp4", false, type.contains("h263") ? "s263" : "avc1", "mp4a");
            case "audio/mp4" -> new MovieForm("M4A ", false, "", type.contains("alac") ? "alac" : "mp4a");
            case "audio/ogg" -> fixed(type.contains("vorbis") ? OggSilence.vorbis() : OggSilence.bytes(50));
            case "audio/mpeg" -> fixed(repeated(new byte[417], 0xff, 0xfb, 0x90, 0x64));
            case "audio/aac" -> fixed(repeated(new byte[9], 0xff, 0xf1, 0x50, 0x80, 0x01, 0x3f, 0xfc));
            case "audio/amr" -> text("#!AMR\n");
            case "application/pdf" -> new PdfForm();
            case "empty" -> fixed(new byte[0]);
            case "text/html" -> text("<!doctype html><title>active</title><script>alert(1)</script>");
            default -> zipped(type) ? fixed(zip()) : text("Made by the simulators.\n");
        };
    }

    private static String plain(String type) {
        return type.replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean zipped(String type) {
        return plain(type).equals("application/zip") || plain(type).contains("openxmlformats");
    }

    private static Form fixed(byte[] head) {
        return padding -> head;
    }

    private static Form text(String head) {
        return fixed(head.getBytes(StandardCharsets.UTF_8));
    }

    /** Twenty frames that begin with these bytes and are silent. */
    private static byte[] repeated(byte[] frame, int... start) {
        for (int i = 0; i < start.length; i++) {
            frame[i] = (byte) start[i];
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < 20; i++) {
            all.writeBytes(frame);
        }
        return all.toByteArray();
    }

    private static byte[] picture(String format, long seed) {
        BufferedImage image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        Color from = Color.getHSBColor((seed * 37 % 360) / 360f, 0.55f, 0.85f);
        Color to = Color.getHSBColor(((seed * 37 + 60) % 360) / 360f, 0.6f, 0.55f);
        canvas.setPaint(new GradientPaint(0, 0, from, 320, 200, to));
        canvas.fillRect(0, 0, 320, 200);
        canvas.setColor(Color.WHITE);
        canvas.fillOval(230, 30, 50, 50);
        canvas.fillPolygon(new int[] {20, 110, 200}, new int[] {180, 70, 180}, 3);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException("this JDK writes no " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("[Content_Types].xml");
            // Always the same bytes for the same request.
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
