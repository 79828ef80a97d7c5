package io.workstream.system.ui;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;

/** Pictures of pages for people to look at, where {@code -Dworkstream.screenshots=folder} asks for them. */
final class Screenshots {

    private static final Optional<Path> FOLDER =
            Optional.ofNullable(System.getProperty("workstream.screenshots")).map(Path::of);

    private Screenshots() {}

    /** Of the window as it is. */
    static void take(Page page, String name) {
        Axe.settle(page);
        FOLDER.map(folder -> folder.resolve(name + ".png"))
                .ifPresent(file -> page.screenshot(new Page.ScreenshotOptions().setPath(file)));
    }
}
