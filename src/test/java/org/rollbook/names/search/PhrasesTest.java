package org.rollbook.names.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A phrase is found as it is written, by pinyin, by initials and by a mixture; nothing else finds it.
class PhrasesTest {

    @ParameterizedTest
    @CsvSource({"新增人员,xzry", "新增人员,xinzengrenyuan", "新增人员,ry", "新增人员,renyuan", "新增人员,xinz", "新增人员,新z", "新增人员,人员",
            "新增人员,xzeng ry", "中国服务外包实用人才培训班,fwwb", "中国服务外包实用人才培训班,pxb 中国", "女子培训班,nv", "女子培训班,nuzi",
            "New person Ctrl+N,np", "New person Ctrl+N,ctrl+n", "New person Ctrl+N,PERSON new", "2014-07-21,2014-07",
            "CC-2014,cc2014",
            "新增人员,''", "新增人员,' '"})
    void isFound(String text, String typed) {
        assertThat(Phrases.fit(text, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"新增人员,zx", "新增人员,xry", "新增人员,xinzengq", "新增人员,人新", "新增人员,xzry bj", "New person,pn", "新增人员,8"})
    void isNotFound(String text, String typed) {
        assertThat(Phrases.fit(text, typed)).isFalse();
    }
}
