package org.rollbook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rollbook.names.NameIndex;
import org.rollbook.names.NameReading;
import org.rollbook.names.SearchKey;

/// Search as you type beside what one would write without an index: `String.contains` on one text for each person.
/// Run it with `java -cp target/test-classes:target/classes:<test class path> org.openjdk.jmh.Main SearchBenchmark`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class SearchBenchmark {
    private static final int SHOWN = 200;
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华文建国志红春梅晓小玉海林雪云辉鹏飞宇浩子轩梓涵欣怡雨佳俊博";

    @Param({"100000", "1000000"})
    public int people;

    /// One letter, two letters, initials, a surname, a frequent given name, whole names, digits, words from two fields.
    @Param({"z", "wa", "wxm", "zhangwei", "王", "明", "张晓明", "1", "8000", "商务 li", "nobody"})
    public String query;

    private NameIndex index;
    private List<String> texts;

    @Setup
    public void pack() {
        Random random = new Random(2014);
        NameReading reading = new NameReading();
        List<SearchKey> distinct = IntStream.range(0, 50_000).mapToObj(i -> person(random, reading)).toList();
        List<SearchKey> keys = IntStream.range(0, people).mapToObj(i -> numbered(distinct.get(i % 50_000), i, random)).toList();
        index = NameIndex.of(keys.stream());
        texts = new ArrayList<>(people);
        keys.forEach(key -> texts.add(String.join("\t", key.number(), key.name(), key.pinyin().toLowerCase(),
                key.initials(), key.phone(), key.id(), key.organisation())));
    }

    @Benchmark
    public int[] packedIndex() {
        return index.find(query, SHOWN);
    }

    @Benchmark
    public int[] plainContains() {
        String[] words = query.split(" ");
        return IntStream.range(0, people).filter(i -> containsAll(texts.get(i), words)).limit(SHOWN).toArray();
    }

    private static boolean containsAll(String text, String[] words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static SearchKey person(Random random, NameReading reading) {
        String name = any(random, SURNAMES) + any(random, GIVEN) + (random.nextInt(4) > 0 ? any(random, GIVEN) : "");
        String pinyin = reading.pinyin(name);
        return new SearchKey("", name, pinyin, reading.keys(name, pinyin).initials(), "", "",
                "第" + random.nextInt(5000) + (random.nextInt(9) == 0 ? "区商务局" : "服务外包有限公司"));
    }

    private static SearchKey numbered(SearchKey key, int number, Random random) {
        return new SearchKey(String.valueOf(number + 1), key.name(), key.pinyin(), key.initials(),
                "13" + random.nextInt(100_000_000, 999_999_999), String.valueOf(random.nextInt(1000, 10_000)),
                key.organisation());
    }

    private static String any(Random random, String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }
}
