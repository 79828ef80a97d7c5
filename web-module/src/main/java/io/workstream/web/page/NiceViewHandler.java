package io.workstream.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;

/** Sends forms back to the path that people see instead of the view behind it. */
public class NiceViewHandler extends ViewHandlerWrapper {

    /** Called by Faces. */
    public NiceViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        Object path = request.get(RequestDispatcher.FORWARD_REQUEST_URI);
        if (path == null) {
            return super.getActionURL(context, viewId);
        }
        Object query = request.get(RequestDispatcher.FORWARD_QUERY_STRING);
        String own = LocalPath.own(path.toString());
        return query == null ? own : own + "?" + query;
    }
}
