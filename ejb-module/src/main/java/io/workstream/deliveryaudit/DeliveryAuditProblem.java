package io.workstream.deliveryaudit;

import io.workstream.shared.Category;
import io.workstream.shared.ProblemCode;

/** Refusals about deliveries as a whole. */
public enum DeliveryAuditProblem implements ProblemCode {
    DELIVERY_NOT_FOUND(Category.NOT_FOUND, "There is no such delivery, or it is not yours to see.");

    private final Category category;
    private final String sentence;

    DeliveryAuditProblem(Category category, String sentence) {
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
