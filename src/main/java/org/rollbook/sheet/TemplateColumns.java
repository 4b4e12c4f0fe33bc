package org.rollbook.sheet;

import java.util.List;
import org.rollbook.model.BilingualName;

/// The columns of the empty list that organisations fill in; every heading is one the header finder knows.
final class TemplateColumns {
    static final List<BilingualName> HEADINGS = List.of(
            new BilingualName("姓名", "Name"), new BilingualName("性别", "Sex"), new BilingualName("单位", "Organisation"),
            new BilingualName("职务", "Position"), new BilingualName("职称", "Title"), new BilingualName("手机", "Mobile"),
            new BilingualName("邮箱", "E-mail"), new BilingualName("身份证号", "ID number"),
            new BilingualName("出生日期", "Date of birth"), new BilingualName("英文姓名", "English name"),
            new BilingualName("备注", "Remarks"));

    /// Widths in characters.
    static final List<Integer> WIDTHS = List.of(12, 7, 30, 18, 14, 16, 24, 22, 14, 20, 24);

    private TemplateColumns() {
    }
}
