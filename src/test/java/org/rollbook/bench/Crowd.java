package org.rollbook.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.rollbook.sheet.writing.CsvWriter;
import org.rollbook.sheet.writing.WorkbookWriter;

/// A list of made-up people as bases send it, the same for the same size: names, organisations, phones and sound
/// identity numbers, no two of them alike.
final class Crowd {
    static final List<String> HEADINGS = List.of("序号", "姓名", "性别", "单位", "职务", "手机", "身份证号", "备注");
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华文建国志红春梅晓小玉海林雪云辉鹏飞宇浩子轩梓涵欣怡雨佳俊博";
    private static final List<String> PLACES = List.of("长春", "吉林", "四平", "辽源", "通化", "白山", "松原", "白城", "延边", "哈尔滨",
            "沈阳", "大连", "北京", "天津", "石家庄", "济南", "郑州", "武汉", "成都", "广州");
    private static final List<String> KINDS = List.of("商务局", "服务外包有限公司", "职业技术学院", "软件园管理委员会", "人力资源和社会保障局");
    private static final List<String> POSITIONS = List.of("科长", "主任", "副主任", "科员", "经理", "副经理", "讲师", "");
    private static final List<String> NOTES = List.of("", "", "", "", "", "", "素食", "自驾");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Random random = new Random(2014);

    private Crowd() {
    }

    /// One row for each person, under `HEADINGS`.
    static List<List<String>> of(int people) {
        Crowd crowd = new Crowd();
        return IntStream.rangeClosed(1, people).mapToObj(crowd::row).toList();
    }

    static Path csv(List<List<String>> rows, Path target) {
        new CsvWriter().write(HEADINGS, rows, target);
        return target;
    }

    static Path workbook(List<List<String>> rows, Path target) {
        new WorkbookWriter().write("", HEADINGS, rows, target);
        return target;
    }

    private List<String> row(int number) {
        boolean male = random.nextBoolean();
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(number));
        row.add(any(SURNAMES) + any(GIVEN) + (random.nextInt(4) > 0 ? any(GIVEN) : ""));
        row.add(male ? "男" : "女");
        row.add(any(PLACES) + "第" + random.nextInt(1, 31) + any(KINDS));
        row.add(any(POSITIONS));
        row.add("13" + String.format("%09d", (number * 7_919L + 104_729) % 1_000_000_000));
        row.add(identityNumber(number, male));
        row.add(any(NOTES));
        return List.copyOf(row);
    }

    /// The region makes it unique: a thousand of them, and in each a birthday for everybody.
    private static String identityNumber(int number, boolean male) {
        String born = LocalDate.of(1960, 1, 1).plusDays(number / 1_000 * 67 % 14_000)
                .format(DateTimeFormatter.BASIC_ISO_DATE);
        String body = "220" + String.format("%03d", number % 1_000) + born + String.format("%02d", number % 97)
                + (male ? 1 : 2);
        int sum = IntStream.range(0, WEIGHTS.length).map(i -> WEIGHTS[i] * (body.charAt(i) - '0')).sum();
        return body + "10X98765432".charAt(sum % 11);
    }

    private String any(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
