using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TaskForce.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class WritingAids : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AddedTranslations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    RequestId = table.Column<long>(type: "bigint", nullable: false),
                    Form = table.Column<int>(type: "int", nullable: false),
                    Country = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Shared = table.Column<bool>(type: "bit", nullable: false),
                    Texts = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AddedBy = table.Column<long>(type: "bigint", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AddedTranslations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SectionDrafts",
                columns: table => new
                {
                    RequestId = table.Column<long>(type: "bigint", nullable: false),
                    User = table.Column<long>(type: "bigint", nullable: false),
                    Section = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    KeptAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SectionDrafts", x => new { x.RequestId, x.User, x.Section });
                });

            migrationBuilder.CreateTable(
                name: "Snippets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Owner = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Language = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Field = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: true),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    ChangedBy = table.Column<long>(type: "bigint", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Snippets", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AddedTranslations_RequestId_Form",
                table: "AddedTranslations",
                columns: new[] { "RequestId", "Form" });

            migrationBuilder.CreateIndex(
                name: "IX_SectionDrafts_KeptAt",
                table: "SectionDrafts",
                column: "KeptAt");

            migrationBuilder.CreateIndex(
                name: "IX_Snippets_Owner_Title",
                table: "Snippets",
                columns: new[] { "Owner", "Title" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AddedTranslations");

            migrationBuilder.DropTable(
                name: "SectionDrafts");

            migrationBuilder.DropTable(
                name: "Snippets");
        }
    }
}
