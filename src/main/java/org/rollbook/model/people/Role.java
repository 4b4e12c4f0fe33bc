package org.rollbook.model.people;

/// What a person is in a class: 学员, 专家, 企业代表, 主讲人, 嘉宾 or 工作人员.
public enum Role {
    TRAINEE,
    EXPERT,
    BUSINESS_REPRESENTATIVE,
    SPEAKER,
    GUEST,
    STAFF;

    /// Whether people in this role are expected at every counting session.
    public boolean isCounted() {
        return this == TRAINEE || this == EXPERT || this == BUSINESS_REPRESENTATIVE;
    }
}
