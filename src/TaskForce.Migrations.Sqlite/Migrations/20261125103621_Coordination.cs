using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TaskForce.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Coordination : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Advices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<long>(type: "INTEGER", nullable: false),
                    Country = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    AskedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    Magistrate = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Advices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CoordinatedCases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Restricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Opening = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    OpeningCountry = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Partner = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoordinatedCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Interventions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<long>(type: "INTEGER", nullable: false),
                    Country = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Author = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    With = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    Difficulty = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    Result = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    ResultAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Audience = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    Corrects = table.Column<long>(type: "INTEGER", nullable: true),
                    Corrected = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interventions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AdviceTexts",
                columns: table => new
                {
                    AdviceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<long>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdviceTexts", x => new { x.AdviceId, x.Number });
                    table.ForeignKey(
                        name: "FK_AdviceTexts_Advices_AdviceId",
                        column: x => x.AdviceId,
                        principalTable: "Advices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoordinationAccess",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Principal = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Country = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Level = table.Column<byte>(type: "INTEGER", nullable: false),
                    Seat = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoordinationAccess", x => new { x.CaseId, x.Principal });
                    table.ForeignKey(
                        name: "FK_CoordinationAccess_CoordinatedCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CoordinatedCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoordinationContacts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Authority = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    Country = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Function = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Telephone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Languages = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Deputy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoordinationContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CoordinationContacts_CoordinatedCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CoordinatedCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoordinationDates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Authority = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    Country = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Time = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Audience = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoordinationDates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CoordinationDates_CoordinatedCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CoordinatedCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoordinationEntries",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    Authority = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    Audience = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    Principal = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoordinationEntries", x => new { x.CaseId, x.Number });
                    table.ForeignKey(
                        name: "FK_CoordinationEntries_CoordinatedCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CoordinatedCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoordinationNotes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Audience = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    Authority = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoordinationNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CoordinationNotes_CoordinatedCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CoordinatedCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoordinationProceedings",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Country = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Authority = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    FileNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Language = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoordinationProceedings", x => new { x.CaseId, x.Number });
                    table.ForeignKey(
                        name: "FK_CoordinationProceedings_CoordinatedCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CoordinatedCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoordinationProposals",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false),
                    Audience = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoordinationProposals", x => new { x.CaseId, x.Number });
                    table.ForeignKey(
                        name: "FK_CoordinationProposals_CoordinatedCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CoordinatedCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoordinationRequests",
                columns: table => new
                {
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<long>(type: "INTEGER", nullable: false),
                    Authority = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoordinationRequests", x => new { x.CaseId, x.RequestId });
                    table.ForeignKey(
                        name: "FK_CoordinationRequests_CoordinatedCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "CoordinatedCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InterventionTexts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<long>(type: "INTEGER", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    Level = table.Column<byte>(type: "INTEGER", nullable: false),
                    Author = table.Column<long>(type: "INTEGER", nullable: false),
                    Asked = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterventionTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InterventionTexts_Interventions_Id",
                        column: x => x.Id,
                        principalTable: "Interventions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Advices_Magistrate_AskedAt",
                table: "Advices",
                columns: new[] { "Magistrate", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Advices_RequestId",
                table: "Advices",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_CoordinationAccess_Principal_CaseId",
                table: "CoordinationAccess",
                columns: new[] { "Principal", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_CoordinationContacts_CaseId",
                table: "CoordinationContacts",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CoordinationDates_CaseId_Day",
                table: "CoordinationDates",
                columns: new[] { "CaseId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_CoordinationNotes_CaseId_At",
                table: "CoordinationNotes",
                columns: new[] { "CaseId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_CoordinationRequests_RequestId",
                table: "CoordinationRequests",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_Interventions_Country_On",
                table: "Interventions",
                columns: new[] { "Country", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Interventions_RequestId_On",
                table: "Interventions",
                columns: new[] { "RequestId", "On" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdviceTexts");

            migrationBuilder.DropTable(
                name: "CoordinationAccess");

            migrationBuilder.DropTable(
                name: "CoordinationContacts");

            migrationBuilder.DropTable(
                name: "CoordinationDates");

            migrationBuilder.DropTable(
                name: "CoordinationEntries");

            migrationBuilder.DropTable(
                name: "CoordinationNotes");

            migrationBuilder.DropTable(
                name: "CoordinationProceedings");

            migrationBuilder.DropTable(
                name: "CoordinationProposals");

            migrationBuilder.DropTable(
                name: "CoordinationRequests");

            migrationBuilder.DropTable(
                name: "InterventionTexts");

            migrationBuilder.DropTable(
                name: "Advices");

            migrationBuilder.DropTable(
                name: "CoordinatedCases");

            migrationBuilder.DropTable(
                name: "Interventions");
        }
    }
}
