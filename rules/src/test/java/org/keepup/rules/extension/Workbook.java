package org.keepup.rules.extension;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the least that is a workbook (Office Open XML), always the same for the same cells. */
final class Workbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private Workbook() {}

    /** @param sheets cells by row; sheets are written in the order of their names */
    static void write(Path file, Map<String, List<List<String>>> sheets) throws IOException {
        Map<String, List<List<String>>> ordered = new TreeMap<>(sheets);
        StringBuilder types = new StringBuilder();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            int number = 0;
            for (Map.Entry<String, List<List<String>>> sheet : ordered.entrySet()) {
                number++;
                types.append(
                        "<Override PartName=\"/xl/worksheets/sheet" + number
                                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
                list.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\" r:id=\"rId" + number
                        + "\"/>");
                relations.append("<Relationship Id=\"rId" + number + "\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>");
                add(zip, "xl/worksheets/sheet" + number + ".xml", sheet(sheet.getValue()));
            }
            add(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + types + "</Types>");
            add(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "/relationships\"><Relationship Id=\"rId1\" Type=\""
                            + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            add(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + list
                            + "</sheets></workbook>");
            add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + relations + "</Relationships>");
        }
    }

    private static String sheet(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"" + (row + 1) + "\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                xml.append("<c r=\"" + (char) ('A' + column) + (row + 1) + "\" t=\"inlineStr\"><is><t>"
                        + rows.get(row).get(column).replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>");
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
