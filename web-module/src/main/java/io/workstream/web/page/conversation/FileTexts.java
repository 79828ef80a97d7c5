package io.workstream.web.page.conversation;

import io.workstream.content.Content;
import io.workstream.conversation.MessageView;
import io.workstream.media.MediaView;
import io.workstream.web.page.PageUser;
import io.workstream.web.page.Texts;
import io.workstream.web.page.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the file of a message is shown, and the words beside it. */
@Named("fileText")
@RequestScoped
public class FileTexts {

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final Set<String> FILMS = Set.of("video/mp4", "video/webm", "video/quicktime");
    // Browsers do not play AMR, though phones record it.
    private static final Set<String> SOUNDS = Set.of(
            "audio/mpeg",
            "audio/mp4",
            "audio/aac",
            "audio/ogg",
            "audio/opus",
            "audio/vorbis",
            "audio/wav",
            "audio/x-wav");
    private static final Map<String, String> ICONS = Map.of(
            "application/pdf", "pi-file-pdf",
            "application/msword", "pi-file-word",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "pi-file-word",
            "application/vnd.ms-excel", "pi-file-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "pi-file-excel",
            "text/csv", "pi-file-excel",
            "application/zip", "pi-box");
    private static final long STEP = 1024;

    @Inject
    Texts texts;

    @Inject
    Times times;

    @Inject
    PageUser user;

    /** {@code picture, video, audio} where the browser shows it in place, {@code file} where it is only handed out. */
    public String shape(MessageView message) {
        MediaView file = message.media();
        if (file == null || !here(file)) {
            return "file";
        }
        String type = Objects.requireNonNullElse(file.mimeType(), "");
        return switch (form(message)) {
            case "photo", "sticker" -> PICTURES.contains(type) ? "picture" : "file";
            case "video" -> FILMS.contains(type) ? "video" : "file";
            case "audio", "voice" -> SOUNDS.contains(type) ? "audio" : "file";
            default -> "file";
        };
    }

    /** How the file is meant: the message's kind, or what its template shows it as. */
    private static String form(MessageView message) {
        return message.content() instanceof Content.Template template && template.picture() != null
                ? template.picture().form().code()
                : message.kind();
    }

    /** Whether its bytes can be had. */
    public boolean here(@Nullable MediaView file) {
        return file != null
                && file.status().equals("stored")
                && file.expiresAt().isAfter(times.now());
    }

    /** Our own address of a file; it leads to a fresh link for as long as the reader may see the conversation. */
    public String address(UUID workspaceId, MediaView file) {
        return FileServlet.PATH + "/" + workspaceId + "/" + file.id();
    }

    /** Its name, else what it is. */
    public String name(MessageView message) {
        MediaView file = message.media();
        String name = file == null ? null : file.fileName();
        return name == null || name.isBlank() ? texts.orElse("kind." + message.kind(), message.kind()) : name;
    }

    /** Type and size, such as {@code PDF, 1.4 MB}. */
    public String facts(@Nullable MediaView file) {
        if (file == null) {
            return "";
        }
        String type = type(file);
        Long bytes = file.sizeBytes();
        if (bytes == null) {
            return type;
        }
        return type.isEmpty() ? size(bytes) : type + ", " + size(bytes);
    }

    /** What becomes of it, or became: until when it is kept, that it is gone, or why it could not be had. */
    public String fate(@Nullable MediaView file) {
        if (file == null) {
            return texts.of("file.deleted");
        }
        return switch (file.status()) {
            case "pending" -> texts.of("file.pending");
            case "failed" -> failed(file.failure());
            case "stored" -> here(file)
                    ? texts.with("file.expires", times.left(file.expiresAt()))
                    : texts.of("file.deleted");
            default -> texts.of("file.deleted");
        };
    }

    private String failed(@Nullable String failure) {
        String reason = texts.orElse("file.failure." + failure, "");
        return reason.isEmpty() ? texts.of("file.failed") : texts.with("file.failed.reason", reason);
    }

    /** A picture of the font that stands for its type. */
    public String icon(MessageView message) {
        MediaView file = message.media();
        String type = file == null ? "" : Objects.requireNonNullElse(file.mimeType(), "");
        return switch (form(message)) {
            case "photo", "sticker" -> "pi-image";
            case "video" -> "pi-video";
            case "audio" -> "pi-volume-up";
            case "voice" -> "pi-microphone";
            default -> ICONS.getOrDefault(type, type.startsWith("image/") ? "pi-image" : "pi-file");
        };
    }

    /** A number of bytes in the reader's units. */
    public String size(long bytes) {
        double amount = bytes;
        String unit = "b";
        for (String larger : new String[] {"kb", "mb", "gb"}) {
            if (amount < STEP) {
                break;
            }
            amount /= STEP;
            unit = larger;
        }
        NumberFormat format = NumberFormat.getNumberInstance(user.getLocale());
        format.setMaximumFractionDigits(amount < 10 ? 1 : 0);
        return texts.with("size." + unit, format.format(amount));
    }

    private static String type(MediaView file) {
        String name = Objects.requireNonNullElse(file.fileName(), "");
        int dot = name.lastIndexOf('.');
        if (dot > 0 && name.length() - dot <= 6) {
            return name.substring(dot + 1).toUpperCase(Locale.ROOT);
        }
        String type = Objects.requireNonNullElse(file.mimeType(), "");
        String bare = type.substring(type.indexOf('/') + 1).replaceFirst("^x-", "");
        return bare.length() <= 6 ? bare.toUpperCase(Locale.ROOT) : "";
    }
}
