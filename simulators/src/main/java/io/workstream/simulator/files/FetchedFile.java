package io.workstream.simulator.files;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What came of fetching a link without credentials. Status 0 means that nothing answered, and {@code problem} says
 * why. {@code stored} is there for a 200 only.
 */
public record FetchedFile(
        int status, String contentType, String disposition, @Nullable StoredFile stored, String problem) {

    /** In bytes, 0 when nothing came. */
    @JsonProperty("size")
    public long size() {
        return stored == null ? 0 : stored.size();
    }

    /** In hex, empty when nothing came. */
    @JsonProperty("sha256")
    public String sha256() {
        return stored == null ? "" : stored.sha256();
    }
}
