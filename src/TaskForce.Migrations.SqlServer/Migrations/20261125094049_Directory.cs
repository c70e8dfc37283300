using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TaskForce.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Directory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Court",
                table: "Authorities",
                type: "varchar(12)",
                unicode: false,
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CourtOfAppeal",
                table: "Authorities",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Department",
                table: "Authorities",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Jirs",
                table: "Authorities",
                type: "varchar(24)",
                unicode: false,
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OpenedOn",
                table: "Authorities",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OtherNames",
                table: "Authorities",
                type: "nvarchar(250)",
                maxLength: 250,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Region",
                table: "Authorities",
                type: "varchar(12)",
                unicode: false,
                maxLength: 12,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Places",
                columns: table => new
                {
                    Code = table.Column<string>(type: "varchar(24)", unicode: false, maxLength: 24, nullable: false),
                    Country = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    NameFr = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NameNl = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    NameDe = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Postcodes = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: true),
                    Offices = table.Column<string>(type: "varchar(600)", unicode: false, maxLength: 600, nullable: false),
                    Division = table.Column<string>(type: "varchar(24)", unicode: false, maxLength: 24, nullable: true),
                    ToConfirm = table.Column<bool>(type: "bit", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Places", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "ReferenceRows",
                columns: table => new
                {
                    File = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Values = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    KeptByHand = table.Column<string>(type: "varchar(600)", unicode: false, maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferenceRows", x => new { x.File, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "ReferenceVersions",
                columns: table => new
                {
                    File = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Version = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferenceVersions", x => x.File);
                });

            migrationBuilder.CreateTable(
                name: "ValidationSettings",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Case = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    ToConfirm = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ValidationSettings", x => new { x.Measure, x.From });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Places");

            migrationBuilder.DropTable(
                name: "ReferenceRows");

            migrationBuilder.DropTable(
                name: "ReferenceVersions");

            migrationBuilder.DropTable(
                name: "ValidationSettings");

            migrationBuilder.DropColumn(
                name: "Court",
                table: "Authorities");

            migrationBuilder.DropColumn(
                name: "CourtOfAppeal",
                table: "Authorities");

            migrationBuilder.DropColumn(
                name: "Department",
                table: "Authorities");

            migrationBuilder.DropColumn(
                name: "Jirs",
                table: "Authorities");

            migrationBuilder.DropColumn(
                name: "OpenedOn",
                table: "Authorities");

            migrationBuilder.DropColumn(
                name: "OtherNames",
                table: "Authorities");

            migrationBuilder.DropColumn(
                name: "Region",
                table: "Authorities");
        }
    }
}
