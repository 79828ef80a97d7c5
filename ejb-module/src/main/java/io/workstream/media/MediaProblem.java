package io.workstream.media;

import io.workstream.shared.Category;
import io.workstream.shared.ProblemCode;

/** Refusals about files. */
public enum MediaProblem implements ProblemCode {
    MEDIA_NOT_FOUND(Category.NOT_FOUND, "There is no such file, or it is not yours to see."),
    MEDIA_TOO_LARGE(Category.TOO_LARGE, "The file is larger than is taken here."),
    STORAGE_FULL(
            Category.TOO_LARGE,
            "This workspace keeps as many bytes of files as the platform allows; wait until older ones have gone, or ask its"
                    + " operator for more."),
    MEDIA_NOT_THERE(Category.CONFLICT, "The file's content is not here: it has not come yet, or its time is over."),
    MEDIA_USED(Category.CONFLICT, "The file belongs to a message already; upload it again to send it once more."),
    MEDIA_NOT_STORED(
            Category.UNAVAILABLE,
            "The file cannot be kept here just now; most likely the disk is full. Send it again in a few minutes, and if that"
                    + " does not help, tell whoever runs this server."),
    MEDIA_EMPTY(Category.INVALID, "The file is empty.");

    private final Category category;
    private final String sentence;

    MediaProblem(Category category, String sentence) {
        this.category = category;
        this.sentence = sentence;
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
