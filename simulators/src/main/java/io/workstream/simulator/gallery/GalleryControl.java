package io.workstream.simulator.gallery;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.workstream.simulator.whatsapp.PhoneText;
import io.workstream.simulator.wire.ControlRequest;
import java.util.Map;

/** Control API of the gallery: the list, and one call that sends one of it or all. */
public final class GalleryControl {

    private final Gallery gallery;

    public GalleryControl(Gallery gallery) {
        this.gallery = gallery;
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/control/gallery", context -> context.json(Map.of("items", gallery.exhibits())));
        routes.post("/control/gallery", this::showAll);
        routes.post("/control/gallery/{id}", this::show);
    }

    private void show(Context context) {
        ControlRequest request = ControlRequest.of(context);
        context.json(gallery.show(context.pathParam("id"), request.text("phoneNumberId"), writer(request)));
    }

    private void showAll(Context context) {
        ControlRequest request = ControlRequest.of(context);
        PhoneText.Writer from = writer(request);
        context.json(Map.of(
                "items",
                gallery.exhibits().stream()
                        .map(exhibit -> gallery.show(exhibit.id(), request.text("phoneNumberId"), from))
                        .toList()));
    }

    private static PhoneText.Writer writer(ControlRequest request) {
        return new PhoneText.Writer(
                request.phoneDigits("from"), request.maybeText("name").orElse(null));
    }
}
