package org.rollbook.service.lists.file;

/// A sheet of a workbook that holds a list, where several do.
///
/// @param rows how many rows stand below its headings
public record SheetList(String sheet, int rows) {
}
